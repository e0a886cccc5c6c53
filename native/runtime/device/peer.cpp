// Peer access and contexts: there is one device, so there are no peers and one context.
#include "hipcpu/api/device.h"

#include "runtime/error.h"

struct ihipCtx_t {};

using namespace hipcpu;

namespace {

ihipCtx_t primary;

hipError_t hand_out_context(hipCtx_t* context, hipDevice_t device) {
    if (context == nullptr || device != 0) {
        return finish(context == nullptr ? hipErrorInvalidValue : hipErrorInvalidDevice);
    }
    *context = &primary;
    return hipSuccess;
}

hipError_t check_context(hipCtx_t context) {
    return finish(context == nullptr || context == &primary ? hipSuccess : hipErrorInvalidContext);
}

}  // namespace

hipError_t hipDeviceCanAccessPeer(int* can, int device, int peer) {
    if (can == nullptr || device != 0 || peer != 0) {
        return finish(can == nullptr ? hipErrorInvalidValue : hipErrorInvalidDevice);
    }
    *can = 0;
    return hipSuccess;
}

hipError_t hipDeviceEnablePeerAccess(int, unsigned int) {
    return finish(hipErrorInvalidDevice);
}

hipError_t hipDeviceDisablePeerAccess(int peer) {
    return finish(peer == 0 ? hipErrorPeerAccessNotEnabled : hipErrorInvalidDevice);
}

hipError_t hipDeviceGetP2PAttribute(int* value, hipDeviceP2PAttr, int, int) {
    return finish(value == nullptr ? hipErrorInvalidValue : hipErrorInvalidDevice);
}

hipError_t hipCtxCreate(hipCtx_t* context, unsigned int, hipDevice_t device) {
    return hand_out_context(context, device);
}

hipError_t hipCtxDestroy(hipCtx_t context) {
    return check_context(context);
}

hipError_t hipCtxSetCurrent(hipCtx_t context) {
    return check_context(context);
}

hipError_t hipCtxGetCurrent(hipCtx_t* context) {
    return hand_out_context(context, 0);
}

hipError_t hipCtxGetDevice(hipDevice_t* device) {
    return hipGetDevice(device);
}

hipError_t hipDevicePrimaryCtxRetain(hipCtx_t* context, hipDevice_t device) {
    return hand_out_context(context, device);
}

hipError_t hipDevicePrimaryCtxRelease(hipDevice_t device) {
    return hipSetDevice(device);
}
