using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Forms;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word;

/// <summary>The forms of monitoring (Tabel 7) and evaluation as Word documents: to be filled in by hand or in Word, and read back.</summary>
public static class SopForm
{
    /// <param name="version">Of the SOP that the form looks at.</param>
    /// <param name="form">As far as it is filled in.</param>
    public static byte[] Write(Sop sop, Profile profile, int version, MonitoringForm form) =>
        Package(profile, to => new MonitoringMarkup(new FormMarkup(to, sop, version), form).Write());

    public static byte[] Write(Sop sop, Profile profile, int version, EvaluationForm form) =>
        Package(profile, to => new EvaluationMarkup(new FormMarkup(to, sop, version), form, MonitoringForm.Of(sop).Steps).Write());

    /// <summary>What was filled in with Word; where nothing was, the form keeps what it says.</summary>
    /// <exception cref="DocumentRefusedException">The document cannot be opened, or is not this form of this version of the SOP.</exception>
    public static MonitoringForm Read(byte[] docx, Guid sopId, int version, MonitoringForm form) =>
        new FormReading(Open(docx), FormMark.Of(FormMark.Monitoring, sopId, version)).Into(form);

    /// <param name="sop">Of that version: reasons name its steps by number.</param>
    /// <exception cref="DocumentRefusedException">As above.</exception>
    public static EvaluationForm Read(byte[] docx, Sop sop, int version, EvaluationForm form) =>
        new FormReading(Open(docx), FormMark.Of(FormMark.Evaluation, sop.Id, version)).Into(form, MonitoringForm.Of(sop).Steps);

    private static byte[] Package(Profile profile, Action<MarkupWriter> write)
    {
        using var text = new MarkupWriter();
        text.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        SopMarkup.OpenDocument(text);
        write(text);
        SopMarkup.CloseDocument(text);
        return SopPackage.WriteText(text.Bytes, profile);
    }

    private static System.Xml.Linq.XDocument Open(byte[] docx)
    {
        var package = WordPackage.Open(docx);
        return package.Xml(package.MainPart);
    }
}
