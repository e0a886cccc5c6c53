// Serial sum in double.
extern "C" void reference(const float* x, double* total, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; ++i) {
        sum += x[i];
    }
    total[0] = sum;
}
