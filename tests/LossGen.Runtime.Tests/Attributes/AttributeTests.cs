using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;

namespace LossGen.Runtime.Tests.Attributes;

public sealed class AttributeTests
{
    private const AttributeTargets ValueTargets =
        AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property;

    [Fact]
    public void A_loss_has_the_documented_defaults()
    {
        var loss = new LossAttribute("x^2");
        Assert.Equal("x^2", loss.Formula);
        Assert.Equal(Reduction.Mean, loss.Reduction);
        Assert.Null(loss.Weight);
        Assert.Null(loss.Mask);
        Assert.Equal(OnEmpty.Zero, loss.OnEmpty);
        Assert.True(double.IsNaN(loss.Epsilon));
        Assert.Equal(Accuracy.Precise, loss.Accuracy);
        Assert.False(loss.Parallel);
    }

    [Fact]
    public void Outputs_have_the_documented_defaults()
    {
        var gradient = new GradientAttribute();
        Assert.Null(gradient.Of);
        Assert.False(gradient.Accumulate);
        Assert.Equal("x", new GradientAttribute("x").Of);
        var hessian = new HessianAttribute();
        Assert.Null(hessian.Of);
        Assert.False(hessian.Accumulate);
        Assert.True(double.IsNaN(hessian.Floor));
        Assert.Equal("x", new HessianAttribute("x").Of);
        Assert.Equal(0, new RowLengthAttribute().Length);
        Assert.Equal(10, new RowLengthAttribute(10).Length);
    }

    [Theory]
    [InlineData(typeof(LossAttribute), AttributeTargets.Method)]
    [InlineData(typeof(GradientAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(HessianAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(LossValuesAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(RowLengthAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(PerSampleAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(PerClassAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(PerElementAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(GradientScaleAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(LogitsAttribute), ValueTargets)]
    [InlineData(typeof(ProbabilityAttribute), ValueTargets)]
    [InlineData(typeof(LogProbabilityAttribute), ValueTargets)]
    [InlineData(typeof(BinaryLabelAttribute), ValueTargets)]
    [InlineData(typeof(SignedLabelAttribute), ValueTargets)]
    [InlineData(typeof(ClassIndexAttribute), ValueTargets)]
    public void An_attribute_stands_where_it_has_a_meaning_once(Type attribute, AttributeTargets targets)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>();
        Assert.NotNull(usage);
        Assert.Equal(targets, usage.ValidOn);
        Assert.False(usage.AllowMultiple);
        Assert.False(usage.Inherited);
        Assert.True(attribute.IsSealed);
    }

    [Fact]
    public void Every_attribute_of_the_library_is_in_the_list_above()
    {
        var listed = typeof(AttributeTests).GetMethod(nameof(An_attribute_stands_where_it_has_a_meaning_once))!
            .GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (IReadOnlyList<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
            .Select(arguments => (Type)arguments[0].Value!);
        var exported = typeof(LossAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute)));
        Assert.Equal(exported.Select(t => t.Name).Order(StringComparer.Ordinal), listed.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Editors_know_formulas_by_their_syntax()
    {
        var parameter = Assert.Single(Assert.Single(typeof(LossAttribute).GetConstructors()).GetParameters());
        Assert.Equal("LossGen", parameter.GetCustomAttribute<StringSyntaxAttribute>()?.Syntax);
        foreach (var property in (string[])[nameof(LossAttribute.Weight), nameof(LossAttribute.Mask)])
            Assert.Equal("LossGen", typeof(LossAttribute).GetProperty(property)?.GetCustomAttribute<StringSyntaxAttribute>()?.Syntax);
    }

    [Fact]
    public void Attributes_remain_in_the_assembly()
    {
        // The analyzers read them in the callers' compilation: a [Conditional] attribute would be gone by then.
        foreach (var type in typeof(LossAttribute).Assembly.GetExportedTypes())
            Assert.Null(type.GetCustomAttribute<System.Diagnostics.ConditionalAttribute>());
    }
}
