// Kernels on the compiler's side: how a kernel enters the module's table, and how a launch in a program reaches the runtime with the
// kernel inlined into its loop over lanes.
//
//   HIPCPU_KERNEL(kernel)                                                 after the body of a __global__ function that is no template
//   hipcpu::launch<kernel>(grid, block, shared, stream)(arguments...)     for kernel<<<grid, block, shared, stream>>>(arguments...)
//   hipcpu::launch(pointer, grid, block, shared, stream)(arguments...)    the same with a pointer that is known at run time only
//   HIPCPU_LAUNCH_DEDUCED(kernel, grid, block, shared, stream)(arguments...)   a template some of whose arguments the call deduces
#pragma once
#include "hip/hip_runtime_api.h"
#include "hipcpu/device.h"
#include "hipcpu/runner.h"

#define HIPCPU_JOIN_(a, b) a##b
#define HIPCPU_JOIN(a, b) HIPCPU_JOIN_(a, b)

// Modules need no address, and without one the compiler emits the kernel only once, inlined into its runner.
#ifdef HIPCPU_MODULE
#define HIPCPU_KERNEL_ADDRESS(kernel) nullptr
#else
#define HIPCPU_KERNEL_ADDRESS(kernel) reinterpret_cast<const void*>(kernel)
#endif

#define HIPCPU_KERNEL(kernel)                                                                                        \
    __attribute__((section("hipcpu_kernels"), used)) static const hipcpu_kernel HIPCPU_JOIN(                         \
        hipcpu_kernel_, __COUNTER__) = {#kernel, __FILE__, HIPCPU_KERNEL_ADDRESS(&kernel),                           \
        ::hipcpu::kernel_traits<&kernel>::run, ::hipcpu::kernel_traits<&kernel>::parameters,                         \
        ::hipcpu::kernel_traits<&kernel>::count, __LINE__, HIPCPU_WAVEFRONT, 0};

// Bounds of the section, which the linker sets when there is a kernel.
extern "C" __attribute__((weak, visibility("hidden"))) const hipcpu_kernel __start_hipcpu_kernels[];
extern "C" __attribute__((weak, visibility("hidden"))) const hipcpu_kernel __stop_hipcpu_kernels[];
extern "C" __attribute__((weak, used, visibility("default"))) const hipcpu_module_description hipcpu_module = {
    HIPCPU_MODULE_VERSION, HIPCPU_WAVEFRONT, __start_hipcpu_kernels, __stop_hipcpu_kernels};

// Checks and runs a launch; sets the calling thread's last error when it fails.
HIPCPU_EXPORT hipError_t hipcpu_launch(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t stream, void* const* parameters);
// The table's entry of the kernel at this address, null when there is none.
HIPCPU_EXPORT const hipcpu_kernel* hipcpu_find_kernel(const void* function);

namespace hipcpu {

// What stands between <<< and >>>.
struct configuration {
    dim3 grid;
    dim3 block;
    size_t shared_bytes;
    hipStream_t stream;
};

template <class T>
inline void* address_of(T& object) {
    return const_cast<void*>(static_cast<const volatile void*>(__builtin_addressof(object)));
}

// A launch that waits for its arguments: calling it converts them to the kernel's parameter types as any call does.
template <class... P>
struct launcher {
    configuration how;
    const hipcpu_kernel* kernel;
    const void* callable; // handed on behind the parameters

    void operator()(P... arguments) const {
        void* parameters[] = {address_of(arguments)..., const_cast<void*>(callable)};
        (void)hipcpu_launch(kernel, how.grid, how.block, how.shared_bytes, how.stream, parameters);
    }
};

// The runtime's description of a kernel that is in no table.
template <auto Kernel>
inline const hipcpu_kernel described_kernel = {kernel_traits<Kernel>::name(), nullptr, reinterpret_cast<const void*>(Kernel),
    kernel_traits<Kernel>::run, kernel_traits<Kernel>::parameters, kernel_traits<Kernel>::count, 0, HIPCPU_WAVEFRONT, 0};

template <class Callable, class... P>
inline const hipcpu_kernel described_callable = {callable_traits<Callable, P...>::name(), nullptr, nullptr,
    callable_traits<Callable, P...>::run, callable_traits<Callable, P...>::parameters, callable_traits<Callable, P...>::count, 0,
    HIPCPU_WAVEFRONT, 0};

template <auto Kernel, class... P>
inline launcher<P...> launch_described(void (*)(P...), const configuration& how) {
    return {how, &described_kernel<Kernel>, nullptr};
}

template <auto Kernel>
inline auto launch(dim3 grid, dim3 block, size_t shared_bytes = 0, hipStream_t stream = nullptr) {
    return launch_described<Kernel>(Kernel, configuration{grid, block, shared_bytes, stream});
}

// Calls through a pointer that is itself the last argument.
template <class... P>
struct pointer_launcher {
    configuration how;
    void (*kernel)(P...);

    void operator()(P... arguments) const {
        const hipcpu_kernel* found = hipcpu_find_kernel(reinterpret_cast<const void*>(kernel));
        const hipcpu_kernel* described = found != nullptr ? found : &described_callable<void (*)(P...), P...>;
        launcher<P...>{how, described, &kernel}(static_cast<P&&>(arguments)...);
    }
};

template <class... P>
inline pointer_launcher<P...> launch(
    void (*kernel)(P...), dim3 grid, dim3 block, size_t shared_bytes = 0, hipStream_t stream = nullptr) {
    return {{grid, block, shared_bytes, stream}, kernel};
}

// Calls a lambda that calls the kernel: the types of the arguments are those of the call, which the kernel's parameters then convert.
template <class Callable>
struct deduced_launcher {
    configuration how;
    Callable callable;

    template <class... P>
    void operator()(P... arguments) const {
        launcher<P...>{how, &described_callable<Callable, P...>, &callable}(static_cast<P&&>(arguments)...);
    }
};

template <class Callable>
inline deduced_launcher<Callable> launch_deduced(
    Callable callable, dim3 grid, dim3 block, size_t shared_bytes = 0, hipStream_t stream = nullptr) {
    return {{grid, block, shared_bytes, stream}, callable};
}

}  // namespace hipcpu

#define HIPCPU_LAUNCH_DEDUCED(kernel, ...) \
    ::hipcpu::launch_deduced(                  \
        [=](auto... hipcpu_arguments) __attribute__((always_inline)) { kernel(hipcpu_arguments...); }, __VA_ARGS__)

// The macro that HIP programs launch with when they do not use <<<>>>.
#define HIP_KERNEL_NAME(...) __VA_ARGS__
#define hipLaunchKernelGGL(kernel, grid, block, shared_bytes, stream, ...) \
    HIPCPU_LAUNCH_DEDUCED((kernel), dim3(grid), dim3(block), shared_bytes, stream)(__VA_ARGS__)
