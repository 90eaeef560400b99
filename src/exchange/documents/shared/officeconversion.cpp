#include "exchange/documents/shared/officeconversion.h"

#include "system/limitedprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qint64 kLargestConverted = 50 * 1024 * 1024;
constexpr qsizetype kKindSearched = 4096;

const System::ProgramLimits kOfficeLimits{.seconds = 90,
                                          .memory = 4LL * 1024 * 1024 * 1024,
                                          .files = kLargestConverted * 2,
                                          .output = 1024 * 1024};

// Settings of LibreOffice: no macros, no updating of links, no dialogs.
const char kProfile[] =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

bool containsWide(const QByteArray &bytes, QStringView name)
{
    return bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()),
                                     name.size() * qsizetype(sizeof(char16_t))));
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QString officeProgram()
{
    return System::programNamed({u"soffice"_s, u"libreoffice"_s,
                                 u"/usr/lib/libreoffice/program/soffice"_s,
                                 u"/opt/libreoffice/program/soffice"_s});
}

} // namespace

std::optional<OfficeKind> officeKind(const QByteArray &bytes)
{
    if (bytes.startsWith("{\\rtf"))
        return OfficeKind::Text;
    if (bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
        const bool isWorkbook = containsWide(bytes, u"Workbook") || containsWide(bytes, u"Book");
        return isWorkbook && !containsWide(bytes, u"WordDocument") ? OfficeKind::Workbook
                                                                   : OfficeKind::Text;
    }
    const QByteArray beginning = bytes.left(kKindSearched);
    if (!beginning.trimmed().startsWith("<?xml"))
        return std::nullopt;
    if (beginning.contains("schemas-microsoft-com:office:spreadsheet")
        || beginning.contains("opendocument.spreadsheet"))
        return OfficeKind::Workbook;
    return beginning.contains("office/word/2003/wordml") || beginning.contains("opendocument.text")
               ? std::optional(OfficeKind::Text)
               : std::nullopt;
}

std::variant<QByteArray, SourceFault> convertedByOffice(const QByteArray &bytes, OfficeKind kind)
{
    const QString program = officeProgram();
    if (program.isEmpty())
        return SourceFault::NeedsLibreOffice;
    const QTemporaryDir folder;
    const QDir home(folder.path());
    const bool isRich = bytes.startsWith("{\\rtf");
    const QString source = home.filePath(kind == OfficeKind::Workbook ? u"in.xls"_s
                                         : isRich                     ? u"in.rtf"_s
                                                                      : u"in.doc"_s);
    const QString ending = kind == OfficeKind::Workbook ? u"xlsx"_s : u"docx"_s;
    if (!folder.isValid() || !home.mkpath(u"profile/user"_s) || !home.mkdir(u"out"_s)
        || !writeFile(home.filePath(u"profile/user/registrymodifications.xcu"_s), kProfile)
        || !writeFile(source, bytes))
        return SourceFault::NotConverted;
    const QString profile = u"-env:UserInstallation="_s
                            + QUrl::fromLocalFile(home.filePath(u"profile"_s)).toString();
    const QStringList arguments{profile,       u"--headless"_s,    u"--norestore"_s,
                                u"--nologo"_s, u"--nolockcheck"_s, u"--convert-to"_s,
                                ending,        u"--outdir"_s,      home.filePath(u"out"_s),
                                source};
    System::runLimited(program, arguments, {}, home.path(), kOfficeLimits);
    QFile converted(home.filePath(u"out/in."_s + ending));
    if (!converted.open(QIODevice::ReadOnly) || converted.size() > kLargestConverted)
        return SourceFault::NotConverted;
    return converted.readAll();
}

} // namespace Exchange
