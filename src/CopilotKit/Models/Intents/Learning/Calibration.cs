namespace CopilotKit.Models.Intents.Learning;

/// <summary>Turns a verdict into a probability of being right, and says which is too low: a logistic regression on its clearness.</summary>
/// <param name="Offset">Added to what the clearness gives.</param>
/// <param name="Slope">What the clearness is multiplied with.</param>
/// <param name="Threshold">The probability below which a text is out of scope.</param>
internal sealed record Calibration(double Offset, double Slope, double Threshold)
{
    private const int Rounds = 300;

    /// <summary>
    /// Fits the probability to what was held out, and sets the threshold so that a share of the right verdicts falls below it.
    /// </summary>
    public static Calibration From(HeldOut[] heldOut, double rejectedShare)
    {
        Calibration fitted = Fitted(heldOut);
        double[] right = [.. heldOut.Where(one => one.IsRight).Select(one => fitted.ConfidenceIn(one.Verdict)).Order()];
        return right is [] ? fitted : fitted with { Threshold = right[(int)(rejectedShare * (right.Length - 1))] };
    }

    public double ConfidenceIn(Verdict verdict) => 1 / (1 + Math.Exp(-(Offset + (Slope * ClearnessOf(verdict)))));

    // The score tells what is out of scope, the margin what is mistaken for another.
    private static double ClearnessOf(Verdict verdict) => verdict.Score + (0.5 * verdict.Margin);

    // Steepest descent with momentum; two numbers need nothing better.
    private static Calibration Fitted(HeldOut[] heldOut)
    {
        Calibration current = new(0, 1, 0);
        (double Offset, double Slope) speed = default;
        for (int round = 0; round < Rounds; round++)
        {
            (double Offset, double Slope) sum = default;
            foreach (HeldOut one in heldOut)
            {
                double error = (one.IsRight ? 1 : 0) - current.ConfidenceIn(one.Verdict);
                sum = (sum.Offset + error, sum.Slope + (error * ClearnessOf(one.Verdict)));
            }

            double rate = 2d / heldOut.Length;
            speed = ((0.9 * speed.Offset) + (rate * sum.Offset), (0.9 * speed.Slope) + (rate * sum.Slope));
            current = new Calibration(current.Offset + speed.Offset, current.Slope + speed.Slope, 0);
        }

        return current;
    }
}
