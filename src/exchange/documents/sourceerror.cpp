#include "exchange/documents/sourceerror.h"

using System::Error;

namespace Exchange {

namespace {

const char *sentenceFor(SourceFault fault)
{
    switch (fault) {
    case SourceFault::Damaged:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is damaged or not complete; open it in Word "
                                               "or WPS, save it anew as .docx, and import that.");
    case SourceFault::TooLarge:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” holds far more than a plan; choose a file that holds only the plan.");
    case SourceFault::Password:
        return QT_TRANSLATE_NOOP("SourceText",
                                 "“%1” is protected by a password; open it in Word or WPS, save it "
                                 "without the password, and import that.");
    case SourceFault::Presentation:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a presentation or a drawing; select the "
                                               "plan in it, copy it, and read in the copied text.");
    case SourceFault::Archive:
        return QT_TRANSLATE_NOOP(
            "SourceText", "“%1” is an archive; unpack it, and import the document that was in it.");
    case SourceFault::FixedPages:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is an OFD document; select its text, copy it, and read in the copied text.");
    case SourceFault::NeedsLibreOffice:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is an old or rich text document, which needs LibreOffice to be read, and "
            "LibreOffice is not installed; install it, or open the document in Word or WPS, save "
            "it as .docx or .xlsx, and import that.");
    case SourceFault::NotConverted:
        return QT_TRANSLATE_NOOP("SourceText",
                                 "“%1” could not be opened by LibreOffice; open it in Word or WPS, "
                                 "save it as .docx or .xlsx, and import that.");
    case SourceFault::NeedsPdfToText:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is a PDF, and the program that reads its text (pdftotext, of the package "
            "poppler-utils) is not installed; install it, or select the PDF’s text, copy it, and "
            "read in the copied text.");
    case SourceFault::DamagedPdf:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a PDF that is damaged or not complete; "
                                               "fetch it again, or import the document that it was "
                                               "made of.");
    case SourceFault::Scan:
        return QT_TRANSLATE_NOOP("SourceText",
                                 "“%1” is a scan: its pages are pictures without text; have them "
                                 "recognised as text, and import that text.");
    case SourceFault::UnreadablePdfFont:
        return QT_TRANSLATE_NOOP(
            "SourceText", "“%1” does not tell what its characters mean, so that its text cannot be "
                          "taken from it; import the document that the PDF was made of.");
    case SourceFault::PlanFile:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a plan file or another database, not a "
                                               "text; open a plan file instead of importing it.");
    case SourceFault::Picture:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a picture; type its words, or have them "
                                               "recognised as text, and import that text.");
    case SourceFault::Xml:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is an XML file; open it in the program it "
                                               "comes from, save it as .docx, and import that.");
    case SourceFault::NoText:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is not a text; choose a Word document (.docx), a saved web page or a text file.");
    }
    Q_UNREACHABLE();
}

} // namespace

Error sourceError(SourceFault fault, const QString &name, const QString &detail)
{
    return refusedSource(sentenceFor(fault), name, detail);
}

Error refusedSource(const char *sentence, const QString &name, const QString &detail)
{
    return {.message = QCoreApplication::translate("SourceText", sentence).arg(name),
            .detail = detail,
            .reason = Error::Reason::Refused};
}

} // namespace Exchange
