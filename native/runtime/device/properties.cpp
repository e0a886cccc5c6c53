#include "runtime/device/properties.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "runtime/error.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/execution/shared_memory.h"
#include "runtime/options.h"

namespace hipcpu {
namespace {

constexpr int lanes_per_multiprocessor = 2048;
constexpr int wall_clock_khz = 100000; // ticks of 10 ns
constexpr int texture_extent = 16384;

// The text behind "key ... :" in /proc/cpuinfo, empty when it is not there.
std::string processor_entry(const char* key) {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const size_t colon = line.find(':');
        if (line.compare(0, std::strlen(key), key) == 0 && colon != std::string::npos) {
            return line.substr(std::min(colon + 2, line.size()));
        }
    }
    return {};
}

int clock_khz() {
    std::ifstream file("/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq");
    int khz = 0;
    if (file >> khz) {
        return khz;
    }
    const std::string mhz = processor_entry("cpu MHz");
    return mhz.empty() ? 1000000 : static_cast<int>(std::strtod(mhz.c_str(), nullptr) * 1000);
}

int cache_bytes() {
    const long last = sysconf(_SC_LEVEL3_CACHE_SIZE);
    const long second = sysconf(_SC_LEVEL2_CACHE_SIZE);
    return static_cast<int>(std::max({last, second, 0L}));
}

struct system_facts {
    std::string name;
    int clock;
    int cache;
};

const system_facts& facts() {
    static const system_facts read = {processor_entry("model name"), clock_khz(), cache_bytes()};
    return read;
}

void describe_memory(hipDeviceProp_t& p) {
    p.totalGlobalMem = option(hipcpuOptionMemory);
    p.sharedMemPerBlock = p.sharedMemPerBlockOptin = shared_memory::limit;
    p.sharedMemPerMultiprocessor = p.maxSharedMemoryPerMultiProcessor = shared_memory::limit;
    p.totalConstMem = INT32_MAX;
    p.memPitch = INT32_MAX;
    p.memoryClockRate = facts().clock;
    p.memoryBusWidth = 64;
    p.l2CacheSize = facts().cache;
    p.textureAlignment = p.texturePitchAlignment = p.surfaceAlignment = 256;
}

void describe_extents(hipDeviceProp_t& p) {
    p.warpSize = static_cast<int>(option(hipcpuOptionWavefront));
    p.maxThreadsPerBlock = lane_scheduler::maximum_lanes;
    std::fill_n(p.maxThreadsDim, 3, static_cast<int>(lane_scheduler::maximum_lanes));
    p.maxGridSize[0] = INT32_MAX;
    p.maxGridSize[1] = p.maxGridSize[2] = 65536;
    p.multiProcessorCount = static_cast<int>(option(hipcpuOptionThreads));
    p.maxThreadsPerMultiProcessor = lanes_per_multiprocessor;
    p.maxBlocksPerMultiProcessor = 32;
    p.regsPerBlock = p.regsPerMultiprocessor = 65536;
    p.maxTexture1D = p.maxTexture1DLinear = texture_extent;
    std::fill_n(p.maxTexture2D, 2, texture_extent);
    std::fill_n(p.maxTexture3D, 3, 2048);
}

void describe_abilities(hipDeviceProp_t& p) {
    p.integrated = p.canMapHostMemory = p.unifiedAddressing = 1;
    p.managedMemory = p.concurrentManagedAccess = p.pageableMemoryAccess = p.pageableMemoryAccessUsesHostPageTables = 1;
    p.directManagedMemAccessFromHost = p.hostNativeAtomicSupported = p.canUseHostPointerForRegisteredMem = 1;
    p.hostRegisterSupported = p.cooperativeLaunch = p.memoryPoolsSupported = p.isLargeBar = 1;
    hipDeviceArch_t& arch = p.arch;
    arch.hasGlobalInt32Atomics = arch.hasGlobalFloatAtomicExch = arch.hasSharedInt32Atomics = arch.hasSharedFloatAtomicExch = 1;
    arch.hasFloatAtomicAdd = arch.hasGlobalInt64Atomics = arch.hasSharedInt64Atomics = arch.hasDoubles = 1;
    arch.hasWarpVote = arch.hasWarpBallot = arch.hasWarpShuffle = arch.hasFunnelShift = 1;
    arch.hasThreadFenceSystem = arch.hasSyncThreadsExt = arch.has3dGrid = 1;
}

}  // namespace

hipDeviceProp_t device_properties() {
    hipDeviceProp_t p = {};
    std::snprintf(p.name, sizeof(p.name), "%s", facts().name.empty() ? "Processor" : facts().name.c_str());
    std::snprintf(p.gcnArchName, sizeof(p.gcnArchName), "hipcpu");
    std::memcpy(p.uuid.bytes, "hipcpu-processor", sizeof(p.uuid.bytes));
    p.major = 9;
    p.clockRate = facts().clock;
    p.clockInstructionRate = wall_clock_khz;
    describe_memory(p);
    describe_extents(p);
    describe_abilities(p);
    return p;
}

int resident_blocks(unsigned lanes, size_t shared_bytes) {
    if (lanes == 0 || lanes > lane_scheduler::maximum_lanes || shared_bytes > shared_memory::limit) {
        return 0;
    }
    const size_t by_memory = shared_bytes == 0 ? SIZE_MAX : shared_memory::limit / shared_bytes;
    return static_cast<int>(std::min<size_t>({lanes_per_multiprocessor / lanes, by_memory, 32}));
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipGetDeviceProperties(hipDeviceProp_t* properties, int device) {
    if (properties == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (device != 0) {
        return finish(hipErrorInvalidDevice);
    }
    *properties = device_properties();
    return hipSuccess;
}
