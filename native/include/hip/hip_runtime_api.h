// The host API of HIP: what a program calls to manage devices, memory, streams, events, modules and launches. Names, enumerators,
// values and structure fields are those of HIP 6, so that a program may be compiled against either; it can be included from C.
#pragma once
#include "hipcpu/api/device.h"
#include "hipcpu/api/error.h"
#include "hipcpu/api/event.h"
#include "hipcpu/api/execution.h"
#include "hipcpu/api/memory.h"
#include "hipcpu/api/module.h"
#include "hipcpu/api/stream.h"
#include "hipcpu/api/overloads.h"
