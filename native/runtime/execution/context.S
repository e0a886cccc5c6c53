// hipcpu_switch_context(context* from, context to), see context.h. The floating-point control words are the same everywhere.
// It ends in a jump, not in a return: processors predict that a return goes behind the latest call, but the lane that goes on waited at
// an earlier barrier than the one that stops. Where jumps go they predict by where they went, which is the same for lane after lane.
#if defined(__x86_64__)
    .text
    .globl hipcpu_switch_context
    .hidden hipcpu_switch_context
    .type hipcpu_switch_context, @function
    .p2align 6
hipcpu_switch_context:
    pushq %r15
    pushq %r14
    pushq %r13
    pushq %r12
    pushq %rbx
    pushq %rbp
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %rbp
    popq %rbx
    popq %r12
    popq %r13
    popq %r14
    popq %r15
    popq %rcx
    jmpq *%rcx
    .size hipcpu_switch_context, . - hipcpu_switch_context
#elif defined(__aarch64__)
    .text
    .globl hipcpu_switch_context
    .hidden hipcpu_switch_context
    .type hipcpu_switch_context, %function
    .p2align 6
hipcpu_switch_context:
    sub sp, sp, #160
    stp x19, x20, [sp, #0]
    stp x21, x22, [sp, #16]
    stp x23, x24, [sp, #32]
    stp x25, x26, [sp, #48]
    stp x27, x28, [sp, #64]
    stp x29, x30, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    mov x9, sp
    str x9, [x0]
    mov sp, x1
    ldp x19, x20, [sp, #0]
    ldp x21, x22, [sp, #16]
    ldp x23, x24, [sp, #32]
    ldp x25, x26, [sp, #48]
    ldp x27, x28, [sp, #64]
    ldp x29, x30, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    add sp, sp, #160
    br x30
    .size hipcpu_switch_context, . - hipcpu_switch_context
#endif
    .section .note.GNU-stack, "", %progbits
