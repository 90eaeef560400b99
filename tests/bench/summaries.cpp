#include "bench/figures.h"
#include "bench/measurements.h"
#include "bench/processcost.h"
#include "bench/samples.h"
#include "bench/timedapplication.h"
#include "domain/summary/annualsummary.h"
#include "domain/summary/summaryblocks.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "report/layout/pagination.h"
#include "report/pdf/pdffile.h"
#include "system/settings.h"
#include "widgets/summary/pageview.h"
#include "widgets/summary/summarydialog.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Bench {

namespace {

constexpr int kPatience = 120000;

// The processor time of all child processes that have ended.
double childrensTime()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double timeOf(const QString &program, const QStringList &arguments)
{
    const double start = childrensTime();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
        qFatal("no report was written: %s", process.readAllStandardError().constData());
    return childrensTime() - start;
}

double commandTime(const QString &plan, const QString &output)
{
    return timeOf(QCoreApplication::applicationDirPath() + u"/yaodian"_s,
                  {u"report"_s, plan, u"--output"_s, output});
}

// The time in which LibreOffice, with a profile of its own, converts our Word document to PDF.
double officeTime(const QString &office, const QString &document, const QString &folder)
{
    return timeOf(office,
                  {u"-env:UserInstallation=file://"_s + folder + u"/office"_s, u"--headless"_s,
                   u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder + u"/converted"_s, document});
}

// Measures nothing if LibreOffice is not installed.
void measureOffice(const Scale &scale, const QString &plan, const QString &folder)
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        return;
    const QString document = folder + u"/summary.docx"_s;
    commandTime(plan, document);
    officeTime(office, document, folder); // not measured: the first run makes the profile
    Pairs times;
    for (int run = 0; run < std::max(1, scale.runs / 5); ++run) {
        const double ours = commandTime(plan, folder + u"/summary.pdf"_s);
        times.add(ours, officeTime(office, document, folder));
    }
    print("to PDF : LibreOffice, from our .docx", times, "ms", "at most 0.1");
}

std::unique_ptr<Models::PlanDocument> opened(const QString &plan)
{
    auto document = Models::PlanDocument::open(plan);
    if (!document)
        qFatal("the file cannot be opened");
    return *std::move(document);
}

// The processor time for a page when the summary is laid out and written in this process.
double timeOfPage(const Models::PlanDocument &document)
{
    const auto notes = document.notes().ofPlan();
    if (!notes)
        qFatal("the notes cannot be read");
    const auto fonts = Report::choosePaperFonts();
    const double start = processorTime();
    const auto report = annualSummary(document.outline(), *notes, {.asOf = QDate(2021, 12, 31)});
    const auto pages = Report::paginate(report, fonts);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!Report::writePdf(pages, &buffer, QDateTime::currentDateTime()))
        qFatal("no report was written");
    return (processorTime() - start) / pages.count();
}

double timeToPreview(Models::PlanDocument *document)
{
    System::Settings settings;
    TimedApplication::instance()->watch(nullptr);
    Widgets::SummaryDialog dialog(document, &settings, nullptr);
    auto *pages = dialog.findChild<Widgets::PageView *>();
    TimedApplication::instance()->watchPainting(pages->viewport());
    dialog.show();
    while (!TimedApplication::instance()->hasPainted())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return TimedApplication::instance()->paintedAt();
}

} // namespace

void measureSummaries(const Scale &scale, const QString &yearsPlan, const QString &folder)
{
    printHead("The annual summary of 18 items with 200 notes");
    std::vector<double> command, preview;
    const auto document = opened(yearsPlan);
    for (int run = 0; run < scale.runs; ++run) {
        command.push_back(commandTime(yearsPlan, folder + u"/summary.pdf"_s));
        preview.push_back(timeToPreview(document.get()));
    }
    print("to PDF, the whole command, processor time", median(command), "ms");
    print("until the preview's first page is painted", median(preview), "ms", "under 300");
    measureOffice(scale, yearsPlan, folder);

    printHead("The annual summary of 18 items with 10,000 notes");
    const auto many = opened(makeYearsPlan(folder, scale.notesOfSummary));
    const auto fewer = opened(makeYearsPlan(folder, scale.notesOfSummary / 10));
    Pairs pages;
    std::vector<double> previewOfMany;
    for (int run = 0; run < std::max(1, scale.runs / 5); ++run) {
        pages.add(timeOfPage(*many), timeOfPage(*fewer));
        previewOfMany.push_back(timeToPreview(many.get()));
    }
    print("processor time of a page : with 1,000 notes", pages, "ms", "about 1");
    print("until the preview's first page is painted", median(previewOfMany), "ms");
}

} // namespace Bench
