// Cooperative groups: a block, a grid, tiles of a wavefront and the lanes that happen to be together, as objects with barriers,
// shuffles, votes and reductions.
#pragma once
#include "hip_runtime.h"

#include "detail/group_block.h"
#include "detail/group_tile.h"

#include "detail/group_partition.h"

#include "detail/group_reduce.h"
