// What goes through a null pointer is found, not optimised away: the plain build.
#include "null_pointer.h"

int main() { return check_null_pointers(); }
