using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis.Libraries;

/// <summary>Programs with TorchSharp, as people write them: each mistake beside the same program without it.</summary>
public sealed class TorchSharpUseTests
{
    [Theory]
    [InlineData("_ = functional.binary_cross_entropy_with_logits({|LG1001:torch.sigmoid(x)|}, y);")]
    [InlineData("_ = functional.binary_cross_entropy_with_logits(x, y);")]
    [InlineData("_ = functional.binary_cross_entropy(torch.sigmoid(x), y);")]
    [InlineData("var p = functional.sigmoid(x).squeeze(); _ = functional.binary_cross_entropy_with_logits({|LG1001:p|}, y);")]
    [InlineData("var p = x.sigmoid().cpu().detach().view(-1); _ = functional.binary_cross_entropy_with_logits({|LG1001:p|}, y);")]
    [InlineData("x.sigmoid_(); _ = functional.binary_cross_entropy_with_logits({|LG1001:x|}, y);")]
    [InlineData("x.sigmoid(); _ = functional.binary_cross_entropy_with_logits(x, y);")]
    [InlineData("_ = functional.cross_entropy({|LG1001:x.softmax(1)|}, y);")]
    [InlineData("_ = functional.cross_entropy(x.log_softmax(1), y);")]
    [InlineData("_ = functional.nll_loss(functional.log_softmax(x, 1), y);")]
    [InlineData("_ = functional.nll_loss({|LG1005:functional.softmax(x, 1)|}, y);")]
    [InlineData("_ = functional.nll_loss(torch.log(functional.softmax(x, 1) + 1e-8f), y);")]
    [InlineData("_ = functional.nll_loss({|LG1002:Linear(10, 2).call(x)|}, y);")]
    [InlineData("_ = functional.cross_entropy(Linear(10, 2).call(x), y);")]
    [InlineData("_ = torch.sigmoid({|LG1001:torch.sigmoid(x)|});")]
    [InlineData("_ = torch.tanh(torch.sigmoid(x));")]
    public Task Functions(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("var model = Sequential(Linear(8, 1), Sigmoid()); _ = BCEWithLogitsLoss().call({|LG1001:model.call(x)|}, y);")]
    [InlineData("var model = Sequential(Linear(8, 1), Sigmoid()); _ = BCELoss().call(model.call(x), y);")]
    [InlineData("var model = Sequential((\"in\", Linear(8, 4)), (\"act\", ReLU()), (\"out\", Linear(4, 1))); _ = BCELoss().call({|LG1002:model.call(x)|}, y);")]
    [InlineData("var model = Sequential((\"in\", Linear(8, 4)), (\"act\", ReLU()), (\"out\", Linear(4, 1))); _ = BCEWithLogitsLoss().call(model.call(x), y);")]
    [InlineData("var model = Sequential(Linear(8, 3), Softmax(1), Dropout(0.5)); _ = CrossEntropyLoss().forward({|LG1001:model.forward(x)|}, y);")]
    [InlineData("var model = Sequential(Linear(8, 3), LogSoftmax(1)); _ = NLLLoss().forward(model.forward(x), y);")]
    [InlineData("var net = new Net(); _ = functional.cross_entropy({|LG1001:net.call(x)|}, y);")]
    [InlineData("using var net = new Net(); using var p = net.forward(x); _ = NLLLoss().call(p.log(), y); _ = NLLLoss().call({|LG1005:p|}, y);", "LG1101:p.log()")]
    [InlineData("Module<Tensor, Tensor> net = new Net(); _ = functional.cross_entropy(net.call(x), y);")]
    [InlineData("var loss = BCEWithLogitsLoss(); using var p = torch.sigmoid(x); using var l = loss.call({|LG1001:p|}, y); l.backward();")]
    public Task Modules(string statements, string? also = null) => VerifyAsync(also is null ? statements : statements.Replace(also[7..], "{|" + also + "|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("_ = functional.kl_div(functional.log_softmax(x, 1), {|LG1005:functional.softmax(y, 1)|});")]
    [InlineData("_ = functional.kl_div(functional.log_softmax(x, 1), functional.softmax(y, 1), log_target: false);")]
    [InlineData("_ = functional.kl_div(functional.log_softmax(x, 1), functional.log_softmax(y, 1));")]
    [InlineData("_ = functional.kl_div(functional.log_softmax(x, 1), {|LG1005:functional.log_softmax(y, 1)|}, log_target: false);")]
    [InlineData("_ = functional.kl_div({|LG1005:functional.softmax(x, 1)|}, y);")]
    [InlineData("_ = KLDivLoss().call(functional.log_softmax(x, 1), functional.softmax(y, 1));")]
    public Task Divergence(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = torch.distributions.Categorical({|LG1002:Linear(8, 3).call(x)|});")]
    [InlineData("_ = torch.distributions.Categorical(logits: Linear(8, 3).call(x));")]
    [InlineData("_ = torch.distributions.Categorical(functional.softmax(x, 1));")]
    [InlineData("_ = torch.distributions.Bernoulli(logits: {|LG1001:x.sigmoid()|});")]
    [InlineData("_ = x.softmax(1).multinomial(1);")]
    [InlineData("_ = torch.multinomial({|LG1002:Linear(8, 3).call(x)|}, 1);")]
    public Task Distributions(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = functional.soft_margin_loss(x, {|LG1003:y.gt(x)|});")]
    [InlineData("_ = functional.soft_margin_loss(x, {|LG1003:y > 0.5f|});")]
    [InlineData("_ = functional.soft_margin_loss(x, 2 * y.gt(x) - 1);")]
    [InlineData("_ = functional.binary_cross_entropy_with_logits(x, {|LG1003:2 * y.gt(x) - 1|});")]
    [InlineData("_ = functional.binary_cross_entropy_with_logits(x, y.gt(x).to_type(ScalarType.Float32));")]
    [InlineData("_ = functional.cross_entropy(x, functional.one_hot(y));")]
    public Task Labels(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = functional.binary_cross_entropy_with_logits(torch.clamp(x.sigmoid(), 1e-7, 1).log(), y);")]
    [InlineData("var p = torch.clamp(x.sigmoid(), 1e-7, 1 - 1e-7); _ = -(y * p.log()).mean();")]
    [InlineData("var p = torch.clamp(x.sigmoid(), 1e-7, 1 - 1e-7); _ = functional.binary_cross_entropy_with_logits({|LG1001:p|}, y);")]
    [InlineData("var p = torch.clamp(Linear(8, 1).call(x), 0, 1); _ = functional.binary_cross_entropy(p, y);")]
    public Task Clamps(string statements) => VerifyAsync(statements);

    private static Task<ImmutableArray<Diagnostic>> VerifyAsync(string statements) => MarkedSource.VerifyAsync(
        $$"""
        using System;
        using TorchSharp;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;

        internal sealed class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> layer = Linear(8, 3);

            public Net()
                : base("net") => RegisterComponents();

            public override Tensor forward(Tensor input) => functional.softmax(layer.call(input), 1);
        }

        public static class User
        {
            public static void Run(Tensor x, Tensor y)
            {
                {{statements}}
            }
        }
        """,
        [.. LibraryStubs.TorchSharp]);
}
