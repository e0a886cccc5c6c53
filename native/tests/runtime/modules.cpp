// Modules: loaded from a file and from memory, each with variables of its own; kernels by all their names.
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hip/hip_runtime_api.h"
#include "hipcpu/extensions.h"
#include "tests/runtime/check.h"

static const char* const source = R"(
#define HIPCPU_MODULE 1
#define HIPCPU_SINGLE_UNIT 1
#include "hipcpu/launch.h"
int counter = 3;
namespace space {
void add(int* value, int amount) { *value += amount + counter; counter += 1; }
HIPCPU_KERNEL(add)
}
extern "C" void store(double* to, float x, char c) { static __thread int tile[1000]; tile[threadIdx.x] = c; hipcpu_block_barrier(); *to = x + tile[0]; }
HIPCPU_KERNEL(store)
extern "C" void greedy(double* to) { static __thread double tile[10000]; tile[threadIdx.x] = 1; hipcpu_block_barrier(); *to = tile[0]; }
HIPCPU_KERNEL(greedy)
)";

static std::string compile(const std::string& folder) {
    std::ofstream(folder + "/module.cpp") << source;
    const std::string output = folder + "/module.so";
    const std::string command = std::string(std::getenv("HIPCPU_TEST_COMPILER")) + " -std=c++17 -O2 -fPIC -shared -nostartfiles -fvisibility=hidden -I" + std::getenv("HIPCPU_TEST_INCLUDE") +
        " " + folder + "/module.cpp -o " + output;
    CHECK(std::system(command.c_str()) == 0);
    return output;
}

static int run_add(hipModule_t module, const char* name) {
    hipFunction_t function = nullptr;
    CHECK(hipModuleGetFunction(&function, module, name) == hipSuccess);
    int* value = nullptr;
    CHECK(hipMalloc(&value, sizeof(int)) == hipSuccess);
    CHECK(hipMemset(value, 0, sizeof(int)) == hipSuccess);
    int amount = 10;
    void* parameters[] = {&value, &amount};
    CHECK(hipModuleLaunchKernel(function, 1, 1, 1, 1, 1, 1, 0, nullptr, parameters, nullptr) == hipSuccess);
    const int result = *value;
    CHECK(hipFree(value) == hipSuccess);
    return result;
}

static void check_packed(hipModule_t module) {
    hipFunction_t function = nullptr;
    CHECK(hipModuleGetFunction(&function, module, "store") == hipSuccess);
    double* to = nullptr;
    CHECK(hipMalloc(&to, sizeof(double)) == hipSuccess);
    struct {
        double* to;
        float x;
        char c;
    } packed = {to, 1.5f, 7};
    size_t bytes = sizeof(packed);
    void* extra[] = {HIP_LAUNCH_PARAM_BUFFER_POINTER, &packed, HIP_LAUNCH_PARAM_BUFFER_SIZE, &bytes, HIP_LAUNCH_PARAM_END};
    CHECK(hipModuleLaunchKernel(function, 1, 1, 1, 1, 1, 1, 0, nullptr, nullptr, extra) == hipSuccess);
    CHECK(*to == 8.5);
    int shared = 0;
    CHECK(hipFuncGetAttribute(&shared, HIP_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES, function) == hipSuccess);
    CHECK(shared == 4000);
    bytes = 4;
    CHECK(hipModuleLaunchKernel(function, 1, 1, 1, 1, 1, 1, 0, nullptr, nullptr, extra) == hipErrorInvalidValue);
    CHECK(hipFree(to) == hipSuccess);
}

static void check_shared_limit(hipModule_t module) {
    hipFunction_t function = nullptr;
    CHECK(hipModuleGetFunction(&function, module, "greedy") == hipSuccess);
    double* to = nullptr;
    CHECK(hipMalloc(&to, sizeof(double)) == hipSuccess);
    void* parameters[] = {&to};
    CHECK(hipModuleLaunchKernel(function, 1, 1, 1, 64, 1, 1, 0, nullptr, parameters, nullptr) == hipErrorInvalidValue);
    hipcpu_fault fault = {};
    CHECK(hipcpuGetLastFault(&fault) == hipSuccess && fault.kind == HIPCPU_FAULT_SHARED_MEMORY_LIMIT);
    CHECK(std::strstr(fault.message, "a block needs 80000 bytes (80000 declared, 0 dynamic)") != nullptr);
    CHECK(hipFree(to) == hipSuccess);
}

static void check_variable(hipModule_t module) {
    hipDeviceptr_t address = nullptr;
    size_t bytes = 0;
    CHECK(hipModuleGetGlobal(&address, &bytes, module, "counter") == hipSuccess);
    CHECK(bytes == sizeof(int) && *static_cast<int*>(address) == 5);
    CHECK(hipModuleGetGlobal(&address, &bytes, module, "absent") == hipErrorNotFound);
}

int main() {
    char folder[] = "/tmp/hipcpu-module-XXXXXX";
    CHECK(mkdtemp(folder) != nullptr);
    const std::string path = compile(folder);
    hipModule_t from_file = nullptr;
    hipModule_t from_memory = nullptr;
    CHECK(hipModuleLoad(&from_file, path.c_str()) == hipSuccess);
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> image((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    CHECK(hipModuleLoadData(&from_memory, image.data()) == hipSuccess);

    CHECK(run_add(from_file, "add") == 13);
    CHECK(run_add(from_file, "space::add") == 14);
    CHECK(run_add(from_memory, "_ZN5space3addEPii") == 13);
    check_variable(from_file);
    check_packed(from_memory);
    check_shared_limit(from_file);
    hipFunction_t function = nullptr;
    CHECK(hipModuleGetFunction(&function, from_file, "absent") == hipErrorNotFound);
    CHECK(hipModuleUnload(from_file) == hipSuccess);
    CHECK(hipModuleUnload(from_file) == hipErrorInvalidHandle);
    CHECK(hipModuleUnload(from_memory) == hipSuccess);

    CHECK(hipModuleLoad(&from_file, "/nonexistent/module.so") == hipErrorFileNotFound);
    CHECK(hipModuleLoad(&from_file, (std::string(folder) + "/module.cpp").c_str()) == hipErrorInvalidImage);
    std::system((std::string("rm -r ") + folder).c_str());
    return failures();
}
