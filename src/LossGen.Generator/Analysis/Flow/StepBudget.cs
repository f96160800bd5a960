using System;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>How many operations the analysis of one method may look at. A method that needs more is left in peace.</summary>
internal sealed class StepBudget(int steps)
{
    private int left = steps;

    public void Spend()
    {
        if (--left < 0)
            throw new BudgetSpentException();
    }
}

/// <summary>The analysis would cost more than it may.</summary>
internal sealed class BudgetSpentException : Exception;
