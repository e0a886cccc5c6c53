// Options of the checks: several findings of one launch are collected, kinds are let pass, races of equal values are noted or faults.
// options: --checked
#include "fault_expectations.h"

__global__ void commits_two_races(int* y) {
    __shared__ int left[64], right[64];
    int i = threadIdx.x;
    left[i] = i;
    right[i] = i;
    y[i] = left[63 - i];
    y[i] += right[63 - i];
}

__global__ void writes_together(int* y, int value) {
    __shared__ int found;
    found = value;
    __syncthreads();
    y[threadIdx.x] = found;
}

void expect(const char* what, bool holds) {
    if (holds) return;
    failures++;
    printf("expected: %s\n", what);
}

void collects() {
    (void)hipcpuSetOption(hipcpuOptionCheckFindings, 10);
    commits_two_races<<<1, 64>>>(numbers<int>(64));
    if (hipcpuFindingCount() < 2) _exit(3);
    for (unsigned i = 0; i < hipcpuFindingCount(); i++) {
        hipcpu_fault finding;
        if (hipcpuGetFinding(i, &finding) != hipSuccess || !strstr(finding.message, "collecting.hip:")) _exit(4);
    }
}

void ignores() {
    (void)hipcpuSetOption(hipcpuOptionCheckIgnore, (1u << HIPCPU_FAULT_DATA_RACE) | (1u << HIPCPU_FAULT_UNINITIALISED_READ));
    commits_two_races<<<1, 64>>>(numbers<int>(64));
}

void notes_equal_values() {
    writes_together<<<1, 64>>>(numbers<int>(64), 7);
    hipcpu_fault finding;
    if (hipcpuGetFinding(0, &finding) != hipSuccess || finding.kind != HIPCPU_FAULT_SAME_VALUE_RACE) _exit(5);
}

int main() {
    expect_fault("several", collects, HIPCPU_FAULT_DATA_RACE, 0);
    expect_no_fault("ignored", ignores);
    expect_no_fault("noted", notes_equal_values);
    expect_fault("equal values as a fault", [] {
        (void)hipcpuSetOption(hipcpuOptionSameValueRace, 1);
        writes_together<<<1, 64>>>(numbers<int>(64), 7);
    }, HIPCPU_FAULT_SAME_VALUE_RACE, 0, {"collecting.hip:"});
    expect("unknown findings are refused", hipcpuGetFinding(1000, nullptr) == hipErrorInvalidValue);
    return failures;
}
