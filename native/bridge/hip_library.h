// The HIP library that the forwarders call, chosen at run time. One per process.
#pragma once

#pragma GCC visibility push(hidden)

// Loads the library with this file name, searched for as dlopen does; true when it is loaded. A second call with the same name
// changes nothing, one with another name fails.
bool hipLibraryOpen(const char* path);

// Whether the library has a function of this name.
bool hipLibraryHas(const char* function);

// Why the last hipLibraryOpen or forwarder of this thread failed: one line, empty when it did not fail in the bridge itself.
const char* hipLibraryMessage();

#pragma GCC visibility pop
