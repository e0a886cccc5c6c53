// The calls that launch kernels.
#include <cstring>
#include <vector>

#include "hipcpu/extensions.h"
#include "hipcpu/launch_call.h"
#include "runtime/error.h"
#include "runtime/execution/launch.h"
#include "runtime/execution/worker_pool.h"
#include "runtime/module/module.h"
#include "runtime/options.h"
#include "runtime/stream/stream.h"

using namespace hipcpu;

namespace {

hipError_t launch(const launch_request& request, hipStream_t stream) {
    if (!is_stream(stream)) {
        return finish(hipErrorInvalidHandle);
    }
    const hipError_t error = check_launch(request);
    return finish(error != hipSuccess ? error : run_launch(request));
}

// The parameters of a packed buffer, each at its alignment; empty when `extra` is not of the form that HIP describes.
std::vector<void*> unpack(const hipcpu_kernel& kernel, void** extra) {
    char* buffer = nullptr;
    size_t bytes = 0;
    for (; *extra != HIP_LAUNCH_PARAM_END; extra += 2) {
        if (*extra == HIP_LAUNCH_PARAM_BUFFER_POINTER) {
            buffer = static_cast<char*>(extra[1]);
        } else if (*extra == HIP_LAUNCH_PARAM_BUFFER_SIZE) {
            bytes = *static_cast<size_t*>(extra[1]);
        } else {
            return {};
        }
    }
    std::vector<void*> parameters;
    size_t offset = 0;
    for (uint32_t i = 0; i < kernel.parameter_count; ++i) {
        const hipcpu_parameter& parameter = kernel.parameters[i];
        offset = (offset + parameter.alignment - 1) / parameter.alignment * parameter.alignment;
        if (buffer == nullptr || offset + parameter.bytes > bytes) {
            return {};
        }
        parameters.push_back(buffer + offset);
        offset += parameter.bytes;
    }
    return parameters;
}

hipError_t launch_function(
    hipFunction_t function, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t stream, void** parameters, bool cooperative) {
    if (function == nullptr) {
        return finish(hipErrorInvalidHandle);
    }
    if (parameters == nullptr && function->kernel->parameter_count > 0) {
        return finish(hipErrorInvalidValue);
    }
    return launch({function->kernel, grid, block, shared_bytes, parameters, cooperative}, stream);
}

}  // namespace

hipError_t hipcpu_launch(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t stream, void* const* parameters) {
    return launch({kernel, grid, block, shared_bytes, parameters, false}, stream);
}

hipError_t hipcpu_launch_cooperative(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t stream, void* const* parameters) {
    return launch({kernel, grid, block, shared_bytes, parameters, true}, stream);
}

hipError_t hipLaunchKernel(const void* function, dim3 grid, dim3 block, void** parameters, size_t sharedBytes, hipStream_t stream) {
    return hipcpu_launch(find_program_kernel(function), grid, block, sharedBytes, stream, parameters);
}

hipError_t hipLaunchCooperativeKernel(
    const void* function, dim3 grid, dim3 block, void** parameters, unsigned int sharedBytes, hipStream_t stream) {
    return hipcpu_launch_cooperative(find_program_kernel(function), grid, block, sharedBytes, stream, parameters);
}

hipError_t hipExtLaunchKernel(const void* function, dim3 grid, dim3 block, void** parameters, size_t sharedBytes, hipStream_t stream,
    hipEvent_t start, hipEvent_t stop, int) {
    if (start != nullptr) {
        (void)hipEventRecord(start, stream);
    }
    const hipError_t error = hipLaunchKernel(function, grid, block, parameters, sharedBytes, stream);
    if (stop != nullptr) {
        (void)hipEventRecord(stop, stream);
    }
    return error;
}

hipError_t hipModuleLaunchKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY, unsigned int gridZ,
    unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes, hipStream_t stream, void** parameters,
    void** extra) {
    const dim3 grid(gridX, gridY, gridZ);
    const dim3 block(blockX, blockY, blockZ);
    if (extra == nullptr || function == nullptr) {
        return launch_function(function, grid, block, sharedBytes, stream, parameters, false);
    }
    std::vector<void*> unpacked = unpack(*function->kernel, extra);
    if (parameters != nullptr || unpacked.size() != function->kernel->parameter_count) {
        return finish(hipErrorInvalidValue);
    }
    return launch_function(function, grid, block, sharedBytes, stream, unpacked.data(), false);
}

hipError_t hipModuleLaunchCooperativeKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY, unsigned int gridZ,
    unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes, hipStream_t stream, void** parameters) {
    return launch_function(
        function, dim3(gridX, gridY, gridZ), dim3(blockX, blockY, blockZ), sharedBytes, stream, parameters, true);
}

hipError_t hipcpuRenewStacks(void) {
    worker_pool::instance().renew_stacks();
    return hipSuccess;
}

hipError_t hipcpuWakeThreads(void) {
    worker_pool::instance().wake(static_cast<unsigned>(option(hipcpuOptionThreads)));
    return hipSuccess;
}
