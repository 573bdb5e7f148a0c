using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class ExamplesTests
{
    [Theory]
    [InlineData("91-SYNTHETIC-kpu-permohonan-informasi")]
    [InlineData("92-SYNTHETIC-bawaslu-penerimaan-laporan")]
    [InlineData("93-SYNTHETIC-setda-keputusan-bupati")]
    public void The_synthetic_examples_have_no_errors(string name) =>
        Assert.DoesNotContain(ConformityCheck.Run(SopJson.Read(Repository.ReadExample(name)), Specimen.Profile), f => f.Severity == Severity.Error);
}
