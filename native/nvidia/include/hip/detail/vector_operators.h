// Arithmetic on vectors, element by element and with a number; CUDA has the vector types and none of their operators.
#pragma once

#define HIPWRIGHT_VECTOR static __host__ __device__ __forceinline__

#define HIPWRIGHT_EACH1(V, op, l, r) make_##V(l.x op r.x)
#define HIPWRIGHT_EACH2(V, op, l, r) make_##V(l.x op r.x, l.y op r.y)
#define HIPWRIGHT_EACH3(V, op, l, r) make_##V(l.x op r.x, l.y op r.y, l.z op r.z)
#define HIPWRIGHT_EACH4(V, op, l, r) make_##V(l.x op r.x, l.y op r.y, l.z op r.z, l.w op r.w)
#define HIPWRIGHT_SAME1(V, s) make_##V(s)
#define HIPWRIGHT_SAME2(V, s) make_##V(s, s)
#define HIPWRIGHT_SAME3(V, s) make_##V(s, s, s)
#define HIPWRIGHT_SAME4(V, s) make_##V(s, s, s, s)
#define HIPWRIGHT_EQUAL1(l, r) (l.x == r.x)
#define HIPWRIGHT_EQUAL2(l, r) (l.x == r.x && l.y == r.y)
#define HIPWRIGHT_EQUAL3(l, r) (l.x == r.x && l.y == r.y && l.z == r.z)
#define HIPWRIGHT_EQUAL4(l, r) (l.x == r.x && l.y == r.y && l.z == r.z && l.w == r.w)

#define HIPWRIGHT_OPERATOR(V, E, n, op)                                                                              \
    HIPWRIGHT_VECTOR V operator op(V left, V right) { return HIPWRIGHT_EACH##n(V, op, left, right); }                \
    HIPWRIGHT_VECTOR V operator op(V left, E right) { return left op HIPWRIGHT_SAME##n(V, right); }                  \
    HIPWRIGHT_VECTOR V operator op(E left, V right) { return HIPWRIGHT_SAME##n(V, left) op right; }                  \
    HIPWRIGHT_VECTOR V& operator op##=(V& left, V right) { return left = left op right; }                            \
    HIPWRIGHT_VECTOR V& operator op##=(V& left, E right) { return left = left op right; }

#define HIPWRIGHT_ARITHMETIC(V, E, n)                                                                                \
    HIPWRIGHT_OPERATOR(V, E, n, +)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, -)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, *)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, /)                                                                                   \
    HIPWRIGHT_VECTOR bool operator==(V left, V right) { return HIPWRIGHT_EQUAL##n(left, right); }                    \
    HIPWRIGHT_VECTOR bool operator!=(V left, V right) { return !(left == right); }

#define HIPWRIGHT_INTEGER(V, E, n)                                                                                   \
    HIPWRIGHT_ARITHMETIC(V, E, n)                                                                                    \
    HIPWRIGHT_OPERATOR(V, E, n, %)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, &)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, |)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, ^)                                                                                   \
    HIPWRIGHT_OPERATOR(V, E, n, <<)                                                                                  \
    HIPWRIGHT_OPERATOR(V, E, n, >>)

#define HIPWRIGHT_ALL(form, name, E) form(name##1, E, 1) form(name##2, E, 2) form(name##3, E, 3) form(name##4, E, 4)
HIPWRIGHT_ALL(HIPWRIGHT_ARITHMETIC, float, float)
HIPWRIGHT_ALL(HIPWRIGHT_INTEGER, int, int)
HIPWRIGHT_ALL(HIPWRIGHT_INTEGER, uint, unsigned int)
HIPWRIGHT_ARITHMETIC(double1, double, 1)
HIPWRIGHT_ARITHMETIC(double2, double, 2)
HIPWRIGHT_VECTOR float2 operator-(float2 a) { return make_float2(-a.x, -a.y); }
HIPWRIGHT_VECTOR float3 operator-(float3 a) { return make_float3(-a.x, -a.y, -a.z); }
HIPWRIGHT_VECTOR float4 operator-(float4 a) { return make_float4(-a.x, -a.y, -a.z, -a.w); }
HIPWRIGHT_VECTOR double2 operator-(double2 a) { return make_double2(-a.x, -a.y); }

#undef HIPWRIGHT_ALL
#undef HIPWRIGHT_INTEGER
#undef HIPWRIGHT_ARITHMETIC
#undef HIPWRIGHT_OPERATOR
#undef HIPWRIGHT_EQUAL1
#undef HIPWRIGHT_EQUAL2
#undef HIPWRIGHT_EQUAL3
#undef HIPWRIGHT_EQUAL4
#undef HIPWRIGHT_SAME1
#undef HIPWRIGHT_SAME2
#undef HIPWRIGHT_SAME3
#undef HIPWRIGHT_SAME4
#undef HIPWRIGHT_EACH1
#undef HIPWRIGHT_EACH2
#undef HIPWRIGHT_EACH3
#undef HIPWRIGHT_EACH4
#undef HIPWRIGHT_VECTOR
