#include "app/commands/planyear.h"
#include "app/program.h"
#include "domain/summary/annualsummary.h"
#include "exchange/documenttools.h"
#include "exchange/reports/reportfile.h"
#include "exchange/sheets/sheetreader.h"
#include "exchange/sheets/sheetworkbook.h"
#include "report/layout/pagination.h"
#include "report/pdf/pdffile.h"
#include "storage/file/planfile.h"

#include "support/catch.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <cstdlib>
#include <ctime>

#include <sys/resource.h>

using namespace Domain;
using namespace Qt::StringLiterals;

// The tag [.] leaves these tests out of an ordinary run, for they need LibreOffice (scripts/setup
// word).
namespace {

const QDateTime kWritten(QDate(2021, 12, 31), QTime(9, 30));

double secondsOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
           + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// A fontconfig file that maps the official typefaces to the fonts that our own PDF uses instead.
QByteArray fontRules()
{
    QByteArray rules("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                     "<include>/etc/fonts/fonts.conf</include>");
    for (const Report::PaperFont &font : Report::choosePaperFonts().roles) {
        rules += "<match target=\"pattern\"><test name=\"family\"><string>" + font.wanted.toUtf8()
                 + "</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>"
                 + font.family.toUtf8() + "</string></edit></match>";
    }
    return rules + "</fontconfig>";
}

class LibreOffice
{
public:
    LibreOffice()
    {
        REQUIRE_FALSE(QStandardPaths::findExecutable(u"soffice"_s).isEmpty());
        put(u"fonts.conf"_s, fontRules());
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    // Lets LibreOffice save the file in another format; returns the new file's path.
    QString converted(const QString &name, const QString &filter) const
    {
        QProcess office;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FONTCONFIG_FILE"_s, path(u"fonts.conf"_s));
        office.setProcessEnvironment(environment);
        office.start(u"soffice"_s, {u"-env:UserInstallation="_s
                                        + QUrl::fromLocalFile(path(u"profile"_s)).toString(),
                                    u"--headless"_s, u"--convert-to"_s, filter, u"--outdir"_s,
                                    path(u"out"_s), path(name)});
        REQUIRE(office.waitForFinished(300000));
        INFO(office.readAllStandardError().toStdString());
        const QString made = path(u"out/"_s) + QFileInfo(name).completeBaseName() + u'.'
                             + filter.section(u':', 0, 0);
        REQUIRE(QFileInfo::exists(made));
        return made;
    }

    QByteArray contentOf(const QString &made) const
    {
        QFile file(made);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};

struct PageCount
{
    int portrait = 0;
    int landscape = 0;
};

PageCount pagesOf(const QString &pdf)
{
    QProcess info;
    info.start(u"pdfinfo"_s, {u"-l"_s, u"-1"_s, pdf});
    REQUIRE(info.waitForFinished(60000));
    PageCount count;
    for (const QString &line : QString::fromUtf8(info.readAllStandardOutput()).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() < 6 || words[2] != u"size:")
            continue;
        ++(words[3].toDouble() < words[5].toDouble() ? count.portrait : count.landscape);
    }
    return count;
}

PageCount pagesOf(const Report::Pages &pages)
{
    PageCount count;
    for (int page = 0; page < pages.count(); ++page)
        ++(pages[page].isLandscape() ? count.landscape : count.portrait);
    return count;
}

ReportDocument summaryOf(const QString &file)
{
    const auto plan = Storage::PlanFile::open(file);
    REQUIRE(plan);
    const auto plans = (*plan)->plans().plans();
    REQUIRE(plans);
    const auto year = App::readPlanYear(**plan, plans->first().id, {});
    REQUIRE(year);
    return annualSummary(year->outline, year->notes,
                         {.asOf = QDate(2021, 12, 31), .choices = {.breakdownTable = true}});
}

// The shipped plan with `notes` notes, spread over its items and over the year.
QString planWithNotes(const Home &home, int notes)
{
    const QString file = home.shippedPlan();
    for (int i = 0; i < notes; ++i) {
        const QString day = QDate(2021, i % 12 + 1, i % 28 + 1).toString(Qt::ISODate);
        REQUIRE(
            home.yaodian(
                    {u"note"_s, file, QString::number(i % 18 + 1), u"--text"_s,
                     u"第%1次与团委、学生工作处共建“老少共学堂”，邀请“五老”宣讲员进二级学院宣讲党史"_s
                         .arg(i + 1),
                     u"--on"_s, day, u"--attendance"_s, QString::number(20 + i)})
                .status
            == 0);
    }
    return file;
}

// Checks that LibreOffice reads the same words in the document, and lays out its text and its
// tables on as many pages as we do, or one more or less. (LibreOffice 7.4 ignores w:autoSpaceDE and
// adds space around digits in Word documents, which makes one more page in about thirty.)
void checkInLibreOffice(const ReportDocument &document)
{
    const LibreOffice office;
    const std::clock_t begin = std::clock();
    const Report::Pages pages = Report::paginate(document, Report::choosePaperFonts());
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    REQUIRE(Report::writePdf(pages, &pdf, kWritten));
    const double ours = double(std::clock() - begin) / CLOCKS_PER_SEC;

    const PageCount count = pagesOf(pages);
    for (const auto &[name, format] : {std::pair(u"report.docx"_s, Domain::ReportFormat::Docx),
                                       std::pair(u"report.odt"_s, Domain::ReportFormat::Odt)}) {
        INFO(name.toStdString());
        REQUIRE(Exchange::writeReport(document, format, office.path(name), kWritten));
        const QString text = QString::fromUtf8(
            office.contentOf(office.converted(name, u"txt:Text (encoded):UTF8"_s)));
        CHECK(withoutSpace(text).remove(QChar(0xfeff)) == wordsOf(document));
        const double before = secondsOfChildren();
        const PageCount theirs = pagesOf(office.converted(name, u"pdf"_s));
        WARN(name.toStdString() << ": pages " << theirs.portrait << " + " << theirs.landscape
                                << ", ours " << count.portrait << " + " << count.landscape
                                << "; processor time " << secondsOfChildren() - before
                                << " s, ours " << ours << " s");
        CHECK(std::abs(theirs.portrait - count.portrait) <= 1);
        CHECK(std::abs(theirs.landscape - count.landscape) <= 1);
    }
}

} // namespace

TEST_CASE("LibreOffice reads our documents with the same words and pages", "[.][wordprocessor]")
{
    const Home home;
    SECTION("the year's plan with some notes")
    {
        checkInLibreOffice(summaryOf(planWithNotes(home, 20)));
    }
    SECTION("200 notes")
    {
        checkInLibreOffice(summaryOf(planWithNotes(home, 200)));
    }
    SECTION("tables of several pages")
    {
        checkInLibreOffice(exchangeSample());
    }
}

TEST_CASE("LibreOffice reads our workbooks", "[.][wordprocessor]")
{
    const LibreOffice office;
    ReportDocument document{.title = u"表"_s};
    for (const ReportElement &element : exchangeSample().elements) {
        if (std::holds_alternative<ReportTable>(element))
            document.elements = {element};
    }
    auto &table = std::get<ReportTable>(document.elements.first());
    table.title = u"任务分解表"_s;
    for (const QString &text : {u"=1+1"_s, u"_x0041_"_s, u"<b>&amp;"_s, u"2021-05-01"_s})
        table.rows.append({{text, text, text}});
    REQUIRE(Exchange::writeReport(document, Domain::ReportFormat::Xlsx,
                                  office.path(u"table.xlsx"_s), kWritten));
    const auto plain = [](QString text) { return withoutSpace(text).remove(u'"').remove(u','); };
    const QByteArray csv = office.contentOf(
        office.converted(u"table.xlsx"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1"_s));
    CHECK(plain(QString::fromUtf8(csv)) == plain(wordsOf(document)));
}

TEST_CASE("a department's sheet that LibreOffice saved is read as it was sent",
          "[.][wordprocessor]")
{
    const LibreOffice office;
    DepartmentSheet sheet{.fileUuid = u"{u}"_s,
                          .year = 2021,
                          .organisation = u"关工委"_s,
                          .title = u"关工委2021年工作要点"_s,
                          .department = u"团委"_s,
                          .sentOn = QDate(2021, 10, 8)};
    sheet.items = {{.node = NodeId{7},
                    .number = u"1."_s,
                    .text = u"=1+1 学习\n两行"_s,
                    .deadline = u"10月底前"_s,
                    .sent = {.status = u"进行中"_s, .percent = u"60%"_s}},
                   {.node = NodeId{9},
                    .number = u"2."_s,
                    .text = u"深化寻访"_s,
                    .sent = {.status = u"未启动"_s, .difficulty = u"2021-05-01 经费"_s}}};
    const auto bytes = Exchange::sheetWorkbook(sheet, kWritten);
    REQUIRE(bytes);
    office.put(u"sheet.xlsx"_s, *bytes);
    for (const auto &filter : {u"ods"_s, u"xls"_s, u"xlsx:Calc MS Excel 2007 XML"_s}) {
        INFO(filter.toStdString());
        const auto read = Exchange::readSheet(office.converted(u"sheet.xlsx"_s, filter));
        REQUIRE(read);
        CHECK(read->sent == sheet);
        REQUIRE(read->rows.size() == 2);
        CHECK(read->rows[0].node == NodeId{7});
        CHECK(read->rows[0].percent == u"60%"_s);
        CHECK(read->rows[0].text == sheet.items[0].text);
        CHECK(read->rows[1].difficulty == sheet.items[1].sent.difficulty);
    }
}
