// What goes through a null pointer is found, not optimised away: the checked build.
// options: --checked
#include "null_pointer.h"

int main() { return check_null_pointers(); }
