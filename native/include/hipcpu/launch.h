// Kernels on the compiler's side: how a kernel enters the module's table, and how a launch in a program reaches the runtime with the
// kernel inlined into its loop over lanes.
//
//   HIPCPU_KERNEL(kernel)                                          behind the body of a __global__ function that is no template
//   HIPCPU_LAUNCH(kernel)(grid, block, shared, stream)(arguments...)             kernel<<<grid, block, shared, stream>>>(arguments...)
//   HIPCPU_LAUNCH_EXPRESSION(kernel)(grid, block, shared, stream)(arguments...)  the same for what no template argument can name: a
//                                                                  template whose arguments the call deduces, or a pointer
#pragma once
#include "hipcpu/launch_call.h"
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
        hipcpu_kernel_, __COUNTER__) = {#kernel, ::hipcpu::kernel_traits<&kernel>::name(), __FILE__,                 \
        HIPCPU_KERNEL_ADDRESS(&kernel),                                                                              \
        ::hipcpu::kernel_traits<&kernel>::run, ::hipcpu::kernel_traits<&kernel>::parameters,                         \
        ::hipcpu::kernel_traits<&kernel>::count, __LINE__, HIPCPU_WAVEFRONT, HIPCPU_CHECKED, 0};

// Bounds of the section, which the linker sets when there is a kernel.
extern "C" __attribute__((weak, visibility("hidden"))) const hipcpu_kernel __start_hipcpu_kernels[];
extern "C" __attribute__((weak, visibility("hidden"))) const hipcpu_kernel __stop_hipcpu_kernels[];
extern "C" __attribute__((weak, used, visibility("default"))) const hipcpu_module_description hipcpu_module = {
    HIPCPU_MODULE_VERSION, HIPCPU_WAVEFRONT, __start_hipcpu_kernels, __stop_hipcpu_kernels};

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
inline const hipcpu_kernel described_kernel = {nullptr, kernel_traits<Kernel>::name(), nullptr, reinterpret_cast<const void*>(Kernel),
    kernel_traits<Kernel>::run, kernel_traits<Kernel>::parameters, kernel_traits<Kernel>::count, 0, HIPCPU_WAVEFRONT, HIPCPU_CHECKED, 0};

template <class Callable, class... P>
inline const hipcpu_kernel described_callable = {nullptr, callable_traits<Callable, P...>::name(), nullptr, nullptr,
    callable_traits<Callable, P...>::run, callable_traits<Callable, P...>::parameters, callable_traits<Callable, P...>::count, 0,
    HIPCPU_WAVEFRONT, HIPCPU_CHECKED, 0};

template <auto Kernel, class... P>
inline launcher<P...> launch_described(void (*)(P...), const configuration& how) {
    return {how, &described_kernel<Kernel>, nullptr};
}

template <auto Kernel>
inline auto launch(dim3 grid, dim3 block, size_t shared_bytes = 0, hipStream_t stream = nullptr) {
    return launch_described<Kernel>(Kernel, configuration{grid, block, shared_bytes, stream});
}

// A whole number that may be meant as a null pointer: in a call through a lambda a literal 0 or NULL is one no longer.
struct null_or_number {
    long long value;
    template <class T>
    operator T*() const {
        return reinterpret_cast<T*>(value);
    }
    operator long long() const {
        return value;
    }
};

template <class T>
struct null_or_itself {
    using type = T;
};
template <>
struct null_or_itself<int> {
    using type = null_or_number;
};
template <>
struct null_or_itself<long> {
    using type = null_or_number;
};

template <class T>
T&& value_of() noexcept;

// Launches a lambda that calls the kernel; the kernel's parameters convert what the call's arguments are.
template <class Callable>
struct callable_launcher {
    configuration how;
    Callable callable;

    template <class... P>
    void operator()(P... arguments) const {
        if constexpr (decltype(takes_as_they_are<P...>(0))::value) {
            run<P...>(arguments...);
        } else {
            run<typename null_or_itself<P>::type...>({arguments}...);
        }
    }

private:
    template <bool Value>
    struct truth {
        static constexpr bool value = Value;
    };
    template <class... P>
    static auto takes_as_they_are(int) -> decltype(value_of<const Callable&>()(value_of<P>()...), truth<true>());
    template <class... P>
    static truth<false> takes_as_they_are(long);

    template <class... P>
    void run(P... arguments) const {
        launcher<P...>{how, &described_callable<Callable, P...>, &callable}(static_cast<P&&>(arguments)...);
    }
};

template <class Callable>
struct callable_expression {
    Callable callable;

    callable_launcher<Callable> operator()(
        dim3 grid, dim3 block, size_t shared_bytes = 0, hipStream_t stream = nullptr) const {
        return {{grid, block, shared_bytes, stream}, callable};
    }
};

template <class Callable>
callable_expression(Callable) -> callable_expression<Callable>;

template <auto Launch, class... P>
inline hipError_t launch_pointer(void (*kernel)(P...), const configuration& how, void** parameters) {
    if (const hipcpu_kernel* found = hipcpu_find_kernel(reinterpret_cast<const void*>(kernel))) {
        return Launch(found, how.grid, how.block, how.shared_bytes, how.stream, parameters);
    }
    void* with_pointer[sizeof...(P) + 1] = {};
    for (unsigned i = 0; i < sizeof...(P); ++i) {
        with_pointer[i] = parameters[i];
    }
    with_pointer[sizeof...(P)] = &kernel;
    return Launch(
        &described_callable<void (*)(P...), P...>, how.grid, how.block, how.shared_bytes, how.stream, with_pointer);
}

}  // namespace hipcpu

// Kernels by their typed address; a template has no entry in the table, but here its parameters are known.
template <class... P>
inline hipError_t hipLaunchKernel(
    void (*kernel)(P...), dim3 grid, dim3 block, void** parameters, size_t shared_bytes, hipStream_t stream = nullptr) {
    return hipcpu::launch_pointer<hipcpu_launch>(kernel, {grid, block, shared_bytes, stream}, parameters);
}
template <class... P>
inline hipError_t hipLaunchCooperativeKernel(
    void (*kernel)(P...), dim3 grid, dim3 block, void** parameters, unsigned int shared_bytes, hipStream_t stream) {
    return hipcpu::launch_pointer<hipcpu_launch_cooperative>(kernel, {grid, block, shared_bytes, stream}, parameters);
}

#define HIPCPU_LAUNCH(...) ::hipcpu::launch<__VA_ARGS__>
#define HIPCPU_LAUNCH_EXPRESSION(...)                                                                      \
    ::hipcpu::callable_expression{[=](auto... hipcpu_arguments) __attribute__((always_inline))            \
                                      -> decltype((__VA_ARGS__)(hipcpu_arguments...)) { (__VA_ARGS__)(hipcpu_arguments...); }}

// How HIP programs launch when they do not use <<<>>>.
#define HIP_KERNEL_NAME(...) __VA_ARGS__
#define hipLaunchKernelGGL(kernel, ...) HIPCPU_LAUNCH_GGL((kernel), __VA_ARGS__)
#define HIPCPU_LAUNCH_GGL(kernel, grid, block, shared_bytes, stream, ...) \
    HIPCPU_LAUNCH_EXPRESSION(kernel)(dim3(grid), dim3(block), shared_bytes, stream)(__VA_ARGS__)
