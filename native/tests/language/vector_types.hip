// Vector types: layout, construction, conversions and every operator.
#include <hip/hip_runtime.h>

#include "check.h"

template <class Vector, class Element, unsigned Count>
constexpr bool laid_out = sizeof(Vector) == Count * sizeof(Element) && alignof(Vector) == (Count == 3 ? 1 : Count) * sizeof(Element)
                          && std::is_trivially_default_constructible_v<Vector> && std::is_trivially_copyable_v<Vector>
                          && std::is_same_v<decltype(Vector::x), Element>;
static_assert(laid_out<char1, char, 1> && laid_out<char2, char, 2> && laid_out<char3, char, 3> && laid_out<char4, char, 4>);
static_assert(laid_out<uchar4, unsigned char, 4> && laid_out<short2, short, 2> && laid_out<ushort3, unsigned short, 3>);
static_assert(laid_out<int1, int, 1> && laid_out<int2, int, 2> && laid_out<int3, int, 3> && laid_out<uint4, unsigned, 4>);
static_assert(laid_out<long2, long, 2> && laid_out<ulong4, unsigned long, 4> && laid_out<longlong3, long long, 3>);
static_assert(laid_out<float1, float, 1> && laid_out<float2, float, 2> && laid_out<float3, float, 3> && laid_out<float4, float, 4>);
static_assert(laid_out<double2, double, 2> && laid_out<double3, double, 3> && laid_out<double4, double, 4>);
static_assert(make_int4(1, 2, 3, 4) == int4(1, 2, 3, 4) && make_float2(1, 2) != float2(1, 3), "constants");

struct particle {
    float4 place;
    float3 speed;
};
__device__ particle particles[2];
__constant__ float4 constants[2] = {{1, 2, 3, 4}, {5, 6, 7, 8}};
__shared__ float4 tile[16];

// A program's own operators are preferred over the general ones.
struct counted {
    static int calls;
};
int counted::calls = 0;
static float3 operator%(float3 a, float3 b) {
    ++counted::calls;
    return float3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
}
static uchar4 operator+(uchar4 a, uchar4 b) {
    ++counted::calls;
    return uchar4(a.x + b.x, 0, 0, 0);
}

int main() {
    int i = 3;
    double d = 2.5;
    float4 a = {1, i, d, 4.0f}; // mixed types, as the device's compiler takes them
    float4 b{2.0f};
    const float4 zero{};
    expect(a == make_float4(1, 3, 2.5f, 4) && b == float4(2, 2, 2, 2) && zero == float4(0), "construction");
    expect(a + b == float4(3, 5, 4.5f, 6) && a - b == float4(-1, 1, 0.5f, 2) && a * b == float4(2, 6, 5, 8) && a / b == float4(0.5f, 1.5f, 1.25f, 2), "+-*/");
    expect(a * 2 == a + a && 2.0 * a == a + a && a - 1.0f == float4(0, 2, 1.5f, 3) && 1 - b == float4(-1) && a / 2 == a / b && 4 / b == b, "scalars");
    expect(-a == zero - a && +a == a && a != b && !(a == b), "signs and equality");
    float4 c = a;
    c += b, c -= 1, c *= 2.0f, c /= b;
    expect(c == a + 1, "assignment %g", c.x);
    expect(c++ == a + 1 && c == a + 2 && ++c == a + 3 && c-- == a + 3 && --c == a + 1, "counting");

    int3 n(13, -7, 6);
    expect(n % int3(5) == int3(3, -2, 1) && (n & 7) == int3(5, 1, 6) && (n | 1) == int3(13, -7, 7) && (n ^ n) == int3(0) && ~n == int3(-14, 6, -7), "integers");
    expect((n << 2) == n * 4 && (n >> 1) == int3(6, -4, 3), "shifts");
    n <<= 1, n >>= 1, n &= 15, n |= 16, n ^= 1, n %= 100;
    expect(n == int3(28, 24, 23), "integer assignment %d %d %d", n.x, n.y, n.z);
    uchar2 wrapped(250, 5);
    wrapped += 10;
    expect(wrapped == uchar2(4, 15), "bytes wrap");
    expect(make_ulonglong2(~0ull, 1) + 1 == ulonglong2(0, 2) && make_short4(1, 2, 3, 4).w == 4 && make_double3(1, 2, 3).z == 3, "other elements");

    expect((float3(1, 0, 0) % float3(0, 1, 0)) == float3(0, 0, 1) && (uchar4(1) + uchar4(2)).y == 0 && counted::calls == 2, "own operators");
    expect(constants[1].w == 8 && particles[0].speed == float3(0) && sizeof tile == 256, "variables");
    return failed();
}
