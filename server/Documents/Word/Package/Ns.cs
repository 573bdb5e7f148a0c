using System.Xml.Linq;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>The namespaces and relationship types of WordprocessingML packages.</summary>
internal static class Ns
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace W16Cid = "http://schemas.microsoft.com/office/word/2016/wordml/cid";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    public static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace CustomProperties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    public static readonly XNamespace VariantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    /// <summary>Of our custom XML part.</summary>
    public static readonly XNamespace State = "urn:sop-word-addin:1";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static class Types
    {
        public const string Document = Office + "officeDocument";
        public const string StrictDocument = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
        public const string Styles = Office + "styles";
        public const string Settings = Office + "settings";
        public const string Numbering = Office + "numbering";
        public const string Header = Office + "header";
        public const string Image = Office + "image";
        public const string CustomXml = Office + "customXml";
        public const string CustomXmlProperties = Office + "customXmlProps";
        public const string CustomProperties = Office + "custom-properties";
        public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        public const string Comments = Office + "comments";
        public const string CommentsExtended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
        public const string CommentsIds = "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds";
        public const string People = "http://schemas.microsoft.com/office/2011/relationships/people";
    }

    public static class Content
    {
        private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        public const string Document = Word + "document.main+xml";
        public const string Styles = Word + "styles+xml";
        public const string Settings = Word + "settings+xml";
        public const string Numbering = Word + "numbering+xml";
        public const string Header = Word + "header+xml";
        public const string Comments = Word + "comments+xml";
        public const string CommentsExtended = Word + "commentsExtended+xml";
        public const string CommentsIds = Word + "commentsIds+xml";
        public const string People = Word + "people+xml";
        public const string CustomXmlProperties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
        public const string CustomProperties = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
        public const string CoreProperties = "application/vnd.openxmlformats-package.core-properties+xml";
        public const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
        public const string Xml = "application/xml";
    }
}
