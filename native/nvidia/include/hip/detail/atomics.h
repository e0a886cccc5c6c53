// Atomics that HIP has and CUDA has not: minimum and maximum of floating-point numbers, and forms without a result.
#pragma once

#define HIPWRIGHT_ATOMIC static __device__ __forceinline__

// name: the function; better: which of (candidate, old) stays. The number is compared and swapped as an integer of its size.
#define HIPWRIGHT_ATOMIC_SELECT(name, Number, Word, to_word, to_number, better) \
    HIPWRIGHT_ATOMIC Number name(Number* address, Number value) {              \
        Word* place = reinterpret_cast<Word*>(address);                        \
        Word before = *place;                                                  \
        while (value better to_number(before)) {                               \
            const Word seen = atomicCAS(place, before, to_word(value));        \
            if (seen == before) {                                              \
                break;                                                         \
            }                                                                  \
            before = seen;                                                     \
        }                                                                      \
        return to_number(before);                                              \
    }
HIPWRIGHT_ATOMIC_SELECT(atomicMin, float, unsigned int, __float_as_uint, __uint_as_float, <)
HIPWRIGHT_ATOMIC_SELECT(atomicMax, float, unsigned int, __float_as_uint, __uint_as_float, >)
HIPWRIGHT_ATOMIC_SELECT(atomicMin, double, unsigned long long, __double_as_longlong, __longlong_as_double, <)
HIPWRIGHT_ATOMIC_SELECT(atomicMax, double, unsigned long long, __double_as_longlong, __longlong_as_double, >)
#undef HIPWRIGHT_ATOMIC_SELECT

HIPWRIGHT_ATOMIC void atomicAddNoRet(float* address, float value) { atomicAdd(address, value); }
HIPWRIGHT_ATOMIC float unsafeAtomicAdd(float* address, float value) { return atomicAdd(address, value); }
HIPWRIGHT_ATOMIC double unsafeAtomicAdd(double* address, double value) { return atomicAdd(address, value); }
HIPWRIGHT_ATOMIC float safeAtomicAdd(float* address, float value) { return atomicAdd(address, value); }
HIPWRIGHT_ATOMIC double safeAtomicAdd(double* address, double value) { return atomicAdd(address, value); }
// CUDA's unsigned long long is the only one of 64 bits that its atomics take; unsigned long is another type of the same size.
HIPWRIGHT_ATOMIC unsigned long atomicAdd(unsigned long* address, unsigned long value) {
    return atomicAdd(reinterpret_cast<unsigned long long*>(address), static_cast<unsigned long long>(value));
}

#undef HIPWRIGHT_ATOMIC
