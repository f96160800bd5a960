namespace Gallery;

/// <summary>The formulas as textbooks have them.</summary>
internal static class Formulas
{
    public const string BinaryCrossEntropy = "-(y*log(p) + (1-y)*log(1-p))";
    public const string BinaryCrossEntropyWithLogits = "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";
    public const string BinaryCrossEntropyWithLogitsWithOptions =
        """
        -(posWeight*t*log(p) + (1-t)*log(1-p))
        where p = sigmoid(x)
              t = (1-labelSmoothing)*y + labelSmoothing/2
        """;
    public const string SigmoidFocal =
        """
        -alpha_t*(1 - p_t)^gamma*log(p_t)
        where p       = sigmoid(x)
              p_t     = y*p + (1-y)*(1-p)
              alpha_t = y*alpha + (1-y)*(1-alpha)
        """;
    public const string BinaryPoly1 =
        """
        -log(p_t) + epsilon*(1 - p_t)
        where p   = sigmoid(x)
              p_t = y*p + (1-y)*(1-p)
        """;
    public const string BrierWithLogits = "(sigmoid(x) - y)^2";

    public const string SoftMargin = "log(1 + exp(-y*x))";
    public const string Exponential = "exp(-y*x)";
    public const string Hinge = "max(0, 1 - y*x)";
    public const string SquaredHinge = "max(0, 1 - y*x)^2";
    public const string ModifiedHuber = "m >= -1 ? max(0, 1 - m)^2 : -4*m  where m = y*x";

    public const string CrossEntropy = "-log(softmax(x)[y])";
    public const string CrossEntropyWithOptions = "-(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(lp)  where lp = logsoftmax(x)";
    public const string SoftmaxFocal = "-(1 - p)^gamma*log(p)  where p = softmax(x)[y]";
    public const string GeneralizedCrossEntropy = "(1 - p^q)/q  where p = softmax(x)[y]";
    public const string EntropyWithLogits = "-sum(p*log(p))  where p = softmax(x)";
    public const string KLDivergenceWithLogits = "sum(t*log(t/softmax(x)))";
    public const string CrossEntropyWithZLoss = "-log(softmax(x)[y]) + zWeight*logsumexp(x)^2";

    public const string MeanSquaredError = "(x - y)^2";
    public const string Huber = "abs(d) <= delta ? d^2/2 : delta*(abs(d) - delta/2)  where d = x - y";
    public const string PseudoHuber = "delta^2*(sqrt(1 + (d/delta)^2) - 1)  where d = x - y";
    public const string LogCosh = "log(cosh(x - y))";
    public const string Quantile = "max(quantile*d, (quantile - 1)*d)  where d = y - x";
    public const string MeanSquaredLogarithmicError = "(log(1 + x) - log(1 + y))^2";

    public const string Cauchy = "c^2/2*log(1 + ((x - y)/c)^2)";
    public const string Welsch = "c^2/2*(1 - exp(-((x - y)/c)^2))";
    public const string GemanMcClure = "c^2/2*(1 - 1/(1 + ((x - y)/c)^2))";

    public const string PoissonNll = "exp(x) - y*x";
    public const string GammaNll = "y*exp(-x) + x";
    public const string Tweedie = "exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)";
    public const string GaussianNllWithLogVariance = "(s + (x - y)^2*exp(-s))/2";
    public const string StudentNll = "(nu + 1)/2*log(1 + (x - y)^2/nu)";

    public const string Dpo =
        """
        softplus(-h) + labelSmoothing*h
        where h = beta*((chosen - rejected) - (refChosen - refRejected))
        """;
    public const string SimPo = "-log(sigmoid(beta*(chosen - rejected) - gamma))";
    public const string CumulativeLogit = "-log(sigmoid(high - x) - sigmoid(low - x))";
    public const string PpoClipped = "-min(r*advantage, clamp(r, 1 - epsilon, 1 + epsilon)*advantage)  where r = exp(x - old)";
}
