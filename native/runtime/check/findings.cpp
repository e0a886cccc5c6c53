#include "runtime/check/findings.h"
#include "runtime/check/leave.h"
#include "runtime/options.h"
#include <algorithm>
#include <mutex>

namespace hipcpu::check {
namespace {

constexpr size_t most_kept = 1000; // also of the allowed kind, which have no limit of their own

std::mutex mutex;
std::vector<Finding> collected;

bool known(const Finding& finding) {
    return std::any_of(collected.begin(), collected.end(), [&](const Finding& other) {
        return other.kind == finding.kind && other.place == finding.place && other.other == finding.other && other.source == finding.source;
    });
}

// Noted, but no fault.
bool allowed(hipcpu_fault_kind kind) { return kind == HIPCPU_FAULT_SAME_VALUE_RACE && option(hipcpuOptionSameValueRace) == 0; }

// Keeps the finding unless it is known or to be ignored. Whether the kernel has to end now.
bool keep(const Finding& finding) {
    if (option(hipcpuOptionCheckIgnore) >> static_cast<unsigned>(finding.kind) & 1) return false;
    std::lock_guard<std::mutex> lock(mutex);
    if (known(finding)) return false;
    if (collected.size() < most_kept) collected.push_back(finding);
    if (allowed(finding.kind)) return false;
    auto faults = std::count_if(collected.begin(), collected.end(), [](const Finding& one) { return !allowed(one.kind); });
    return static_cast<uint64_t>(faults) >= option(hipcpuOptionCheckFindings);
}

} // namespace

void found(const Finding& finding) {
    if (keep(finding)) leave_kernel();
}

void found_at_end(const Finding& finding) {
    if (keep(finding)) conclude_launch();
}

const Finding* first_fault() {
    auto fault = std::find_if(collected.begin(), collected.end(), [](const Finding& one) { return !allowed(one.kind); });
    return fault == collected.end() ? nullptr : &*fault;
}

const std::vector<Finding>& findings() { return collected; }

void forget_findings() {
    std::lock_guard<std::mutex> lock(mutex);
    collected.clear();
}

} // namespace hipcpu::check
