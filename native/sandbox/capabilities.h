// Rights of the superuser, real or of a user namespace.
#pragma once

namespace hipwright {

// Gives up all of them for good, also those that a program would get on start. True when none is left.
bool drop_capabilities();

} // namespace hipwright
