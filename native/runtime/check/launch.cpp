#include "runtime/check/launch.h"
#include "runtime/check/context.h"
#include "runtime/check/findings.h"
#include "runtime/check/launch_state.h"
#include "runtime/check/schedule.h"
#include <memory>

namespace hipcpu::check {
namespace {

// The block that this thread works on, or null.
__thread Context* current_block __attribute__((tls_model("initial-exec"))) = nullptr;

// One for each thread that ever ran a checked block: the shadows in it are worth keeping.
Context& own_context() {
    thread_local std::unique_ptr<Context> context;
    if (!context) context = std::make_unique<Context>();
    return *context;
}

void place_area(SharedArea& area, uintptr_t base, size_t size, const SharedLayout* layout) {
    if (area.base != base || area.size < size) area.shadow = Shadow(base, size);
    area.base = base;
    area.size = size;
    area.layout = layout;
}

// What stays the same for all blocks of a launch that run on this thread.
void prepare(Context& context, const LaunchState& state, const BlockMemory& memory) {
    const Launch& launch = state.launch;
    context.generation = state.generation;
    context.launch = &launch;
    context.regions = &state.regions;
    context.code = launch.code_start;
    context.stacks = reinterpret_cast<uintptr_t>(memory.stacks);
    context.stack_distance = memory.stack_distance;
    context.stack_size = 0;
    uintptr_t readable = reinterpret_cast<uintptr_t>(memory.readable);
    context.cache.reset(readable, readable + memory.readable_size);
    context.statics.shadow.forget_all();
    context.dynamic.shadow.forget_all();
    uintptr_t statics = launch.statics.size() == 0 ? 0 : reinterpret_cast<uintptr_t>(launch.code->thread_storage());
    place_area(context.statics, statics, launch.statics.size(), &launch.statics);
    place_area(context.dynamic, reinterpret_cast<uintptr_t>(memory.dynamic), memory.dynamic_size, nullptr);
}

// After a barrier, or at a block's start: nothing recorded so far in the block is in doubt any more.
void set_thresholds(Context& context) {
    context.launch_first = launch_state().first;
    context.phase_first = context.order.phase_first() << interval_shift;
    // the numbers of blocks that run at the same time are mixed
    if (launch_state().launch.concurrent) context.block_first = context.phase_first;
    if (Intervals::all().exhausted()) { // no more numbers: nothing is called a race until the next launch
        context.launch_first = context.phase_first = UINT64_MAX;
        context.written_since = 0;
    }
}

// The block before is over.
void finish_block(Context& context) {
    if (context.unwritten) found_at_end(*context.unwritten);
    context.unwritten.reset();
}

} // namespace

LaunchState& launch_state() {
    static LaunchState state;
    return state;
}

void launch_starts(Launch launch, std::vector<Region> regions) {
    LaunchState& state = launch_state();
    state.launch = std::move(launch);
    state.regions.replace(std::move(regions));
    if (Intervals::all().next() > interval_limit / 2) {
        state.regions.forget_history();
        Intervals::all().restart();
    }
    state.first = Intervals::all().next() << interval_shift;
    state.active = true;
    state.generation++;
    Releases::all().clear();
    forget_findings();
}

void launch_ends() { launch_state().active = false; }

void block_starts(coordinates block, const BlockMemory& memory) {
    Context& context = own_context();
    finish_block(context);
    LaunchState& state = launch_state();
    const Launch& launch = state.launch;
    if (context.generation != state.generation) prepare(context, state, memory);
    context.block = {block.x, block.y, block.z};
    uint32_t linear = block.x + launch.grid[0] * (block.y + launch.grid[1] * block.z);
    context.order.begin(linear, launch.block[0] * launch.block[1] * launch.block[2], launch.wavefront);
    context.written_since = context.block_first = context.order.phase_first() << interval_shift;
    set_thresholds(context);
    context.device_flags.begin_block();
    context.block_flags.begin_block();
    context.block_releases.clear();
    context.suspicion.waiting = Suspicion::Waiting::nothing;
    current_block = &context;
}

void lane_runs(unsigned lane) {
    Context* context = current_block;
    if (!context) return;
    context->lane = lane;
    context->self = context->order.now(lane);
    uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
    if (here - context->stack_low >= context->stack_size) {
        context->stack_low = here - (here - context->stacks) % context->stack_distance;
        context->stack_size = context->stack_distance;
    }
    running = context;
}

void lane_stops() {
    Context* context = running;
    if (!context) return;
    conclude(*context);
    running = nullptr;
}

void barrier_passed() {
    Context* context = current_block;
    if (!context) return;
    if (context->unwritten) {
        Finding finding = std::move(*context->unwritten);
        context->unwritten.reset();
        found(finding);
    }
    context->order.barrier();
    set_thresholds(*context);
    context->device_flags.barrier(context->phase_first);
    context->block_flags.barrier(context->phase_first);
}

void wavefront_met(unsigned wavefront, uint64_t active, bool everyone) {
    Context* context = current_block;
    if (!context) return;
    context->order.meet(wavefront, active, everyone);
    unsigned first = wavefront * launch_state().launch.wavefront;
    context->device_flags.meet(first, active);
    context->block_flags.meet(first, active);
}

void grid_barrier_reached() {
    Releases::all().clear();
    launch_state().first = Intervals::all().next() << interval_shift;
}

void block_left() {
    if (current_block) finish_block(*current_block);
    running = current_block = nullptr;
}

} // namespace hipcpu::check
