namespace LossGen.KernelHost.Kernels;

/// <summary>
/// The textbook formulas of the elementwise losses. Each has a reference table of its name, which opens with the same text.
/// </summary>
internal static class Formulas
{
    public const string BinaryCrossEntropy = "-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)";
    public const string SmoothedBinaryCrossEntropy = "-(t*log(p) + (1-t)*log(1-p)) where p = sigmoid(x), t = y*0.9 + 0.05";
    public const string Logistic = "log(1+exp(-y*x))";
    public const string Focal =
        "-alpha_t * (1 - p_t)^gamma * log(p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), alpha_t = y*0.25 + (1-y)*0.75";

    public const string SigmoidSquared = "(sigmoid(x)-y)^2";
    public const string TanhSquared = "(tanh(x)-y)^2";

    public const string SquaredError = "(x-y)^2";
    public const string AbsoluteError = "abs(x-y)";
    public const string Huber = "abs(r) <= delta ? 0.5*r^2 : delta*(abs(r)-0.5*delta) where r = x - y";
    public const string PseudoHuber = "delta^2*(sqrt(1+((x-y)/delta)^2)-1)";
    public const string Charbonnier = "sqrt((x-y)^2+1e-6)-1e-3";
    public const string Cauchy = "log(1+(x-y)^2/2)";
    public const string Welsch = "1-exp(-(x-y)^2/2)";
    public const string LogCosh = "logcosh(x-y)";
    public const string Quantile = "max(tau*r, (tau-1)*r) where r = y - x";

    public const string Hinge = "max(0, 1-y*x)";
    public const string SquaredHinge = "max(0, 1-y*x)^2";
    public const string Exponential = "exp(-y*x)";

    public const string Poisson = "exp(x)-y*x";
    public const string Tweedie = "exp((2-rho)*x)/(2-rho) - y*exp((1-rho)*x)/(1-rho)";
    public const string Gaussian = "0.5*(y + square(x)*exp(-y))";
    public const string GammaLogLink = "y*exp(-x)+x";

    public const string NegativeBinomial =
        "lgamma(r) + lgamma(y + 1) - lgamma(y + r) + (y + r)*log(r + exp(x)) - r*log(r) - y*x";

    public const string Temperature = "-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x/t)";
    public const string Learnt = "(y - tanh(x/t))^2";

    public const string ProbabilityCrossEntropy = "-(y*log(p) + (1-y)*log(1-p))";
    public const string KullbackLeibler = "y*log(y/p)";
}
