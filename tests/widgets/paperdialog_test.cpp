#include "widgets/year/paperdialog.h"

#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "support/subtreesample.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/messages.h"
#include "widgets/pagefixture.h"
#include "widgets/pagetext.h"
#include "widgets/summary/pageview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::PageView;
using Widgets::PaperDialog;
using Widgets::YearPapers;
using Paper = Widgets::YearPapers::Paper;

namespace {

// A plan in which 团委 is late with its item, and a note of another item has a figure.
struct Year
{
    Year()
    {
        REQUIRE(document->setField({node(u"1."_s)}, Field::LeadDepartment, u"团委"_s));
        REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"6月底前"_s));
        REQUIRE(document->addNote(node(u"3."_s), {2021, 9, 6}, u"收到征文"_s, 12, false, {},
                                  {{u"征文"_s, 46, u"篇"_s}}));
    }
    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }

    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    System::Settings settings;
};

// A paper of that plan as it is shown.
struct ShownPaper : Year
{
    explicit ShownPaper(Paper paper)
        : dialog(document.get(), &settings, paper, nullptr)
    {
        REQUIRE(dialog.load());
        dialog.resize(700, 420); // small enough for the screen in tests
        dialog.show();
        dialog.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
    }
    template<typename T>
    T *part(const char *name) const
    {
        auto *found = dialog.findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    PageView *view() const { return part<PageView>("pageView"); }
    QString text() const { return textOf(view()->pages()); }
    QMenu *formats() const { return part<QPushButton>("saveButton")->menu(); }

    PaperDialog dialog;
};

} // namespace

TEST_CASE("a paper is shown as it will be printed, under its name and year", "[paperdialog]")
{
    const std::tuple<Paper, QString, QString> papers[] = {
        {Paper::Figures, u"Figures Table of 2021"_s, u"征文"_s},
        {Paper::Circular, u"Circular on Departments, 2021"_s, u"团委"_s},
        {Paper::ChartA3, u"Wall Chart of 2021"_s, u"深入学习"_s}};
    for (const auto &[paper, title, words] : papers) {
        CAPTURE(title.toStdString());
        const ShownPaper shown(paper);
        CHECK(shown.dialog.windowTitle() == title);
        CHECK(shown.text().contains(words));
        CHECK(shown.view()->hasFocus());
        CHECK(shown.part<QPushButton>("printButton")->property("primary").toBool());
        CHECK(shown.part<QPushButton>("printButton")->isEnabled());
        CHECK_FALSE(shown.part<QLabel>("remarkLabel")->isVisible());
        // The table of figures is of the whole year, the others of a day.
        CHECK(shown.part<QLabel>("dayLabel")->text().isEmpty() == (paper == Paper::Figures));
        CHECK(shown.part<QComboBox>("sizeBox")->isVisible() == (paper == Paper::ChartA3));
    }
    CHECK(ShownPaper(Paper::Circular).part<QLabel>("dayLabel")->text() == u"As of 12 Oct"_s);
}

TEST_CASE("the chart is shown on the size of paper that is chosen", "[paperdialog]")
{
    const ShownPaper shown(Paper::ChartA3);
    auto *size = shown.part<QComboBox>("sizeBox");
    const auto width = [&shown] { return shown.view()->pages()[0].size.width(); }; // in points
    CHECK(size->currentText() == u"A3"_s);
    CHECK(width() > 1180);
    size->setCurrentIndex(size->findText(u"A4"_s));
    CHECK(width() < 850);
    size->setCurrentIndex(size->findText(u"A3"_s));
    CHECK(width() > 1180);
    CHECK(ShownPaper(Paper::ChartA4).part<QComboBox>("sizeBox")->currentText() == u"A4"_s);
}

TEST_CASE("a change of the plan is shown on the pages at once", "[paperdialog]")
{
    const ShownPaper shown(Paper::Circular);
    CHECK_FALSE(shown.text().contains(u"学工处"_s));
    REQUIRE(shown.document->setField({shown.node(u"2."_s)}, Field::LeadDepartment, u"学工处"_s));
    QCoreApplication::processEvents();
    CHECK(shown.text().contains(u"学工处"_s));

    const ShownPaper table(Paper::Figures);
    CHECK_FALSE(table.text().contains(u"图书"_s));
    REQUIRE(table.document->addNote(table.node(u"4."_s), {2021, 5, 4}, u"发放图书"_s, {}, false, {},
                                    {{u"图书"_s, 300, u"册"_s}}));
    QCoreApplication::processEvents();
    CHECK(table.text().contains(u"图书"_s));
}

TEST_CASE("Esc closes the paper, and Page Down turns its pages from any button", "[paperdialog]")
{
    ShownPaper shown(Paper::Circular);
    REQUIRE(shown.view()->pages().count() > 1); // the table is an annex
    CHECK(shown.view()->currentPage() == 0);
    QTest::keyClick(shown.view(), Qt::Key_PageDown);
    CHECK(shown.view()->currentPage() == 1);
    auto *print = shown.part<QPushButton>("printButton");
    print->setFocus();
    QTest::keyClick(print, Qt::Key_PageUp);
    CHECK(shown.view()->currentPage() == 0);
    QTest::keyClick(print, Qt::Key_PageDown);
    CHECK(shown.view()->currentPage() == 1);
    QTest::keyClick(shown.view(), Qt::Key_Escape);
    CHECK_FALSE(shown.dialog.isVisible());
}

TEST_CASE("printing a paper offers a PDF if there is no printer", "[paperdialog]")
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        return;
    ShownPaper shown(Paper::ChartA4);
    const QSignalSpy failed(new Widgets::Messages(&shown.dialog), &Widgets::Messages::failed);
    QString ending;
    const auto decline = [&](QDialog *files) {
        ending = qobject_cast<QFileDialog *>(files)->defaultSuffix();
        files->reject();
    };
    answering(
        [&](QDialog *box) {
            CHECK(box->objectName() == u"noPrinterBox"_s);
            QTimer::singleShot(0, &shown.dialog, [&] {
                auto *files = shown.dialog.findChild<QFileDialog *>();
                REQUIRE(files);
                decline(files);
            });
            QTest::keyClick(box, Qt::Key_Return);
        },
        [&] { QTest::keyClick(shown.view(), Qt::Key_P, Qt::ControlModifier); });
    CHECK(ending == u"pdf"_s);
    CHECK(failed.isEmpty());
}

TEST_CASE("each format of the Save menu writes a file, and the window says so", "[paperdialog]")
{
    const std::pair<Paper, QStringList> papers[] = {
        {Paper::Figures, {u"pdf"_s, u"docx"_s, u"xlsx"_s}},
        {Paper::Circular, {u"pdf"_s, u"docx"_s}},
        {Paper::ChartA4, {u"pdf"_s, u"docx"_s, u"xlsx"_s}}};
    for (const auto &[paper, endings] : papers) {
        const QTemporaryDir folder;
        const ShownPaper shown(paper);
        const auto *banner = shown.part<Widgets::Banner>("banner");
        CHECK_FALSE(banner->isVisible());
        QStringList asked;
        for (QAction *format : shown.formats()->actions()) {
            QString path;
            answering(
                [&](QDialog *chosen) {
                    asked.append(qobject_cast<QFileDialog *>(chosen)->defaultSuffix());
                    path = folder.filePath(u"file."_s + asked.last());
                    chosen->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
                    chosen->accept();
                },
                [format] { format->trigger(); });
            CAPTURE(path.toStdString());
            CHECK(QFileInfo(path).size() > 1000);
            CHECK(banner->isVisible());
            CHECK(banner->sentence().contains(path));
        }
        CHECK(asked == endings);
    }
}

TEST_CASE("Ctrl+S saves a paper as PDF, as in the window of the summary", "[paperdialog]")
{
    const ShownPaper shown(Paper::Circular);
    QString ending;
    answering(
        [&ending](QDialog *files) {
            ending = qobject_cast<QFileDialog *>(files)->defaultSuffix();
            files->reject();
        },
        [&shown] { QTest::keyClick(shown.view(), Qt::Key_S, Qt::ControlModifier); });
    CHECK(ending == u"pdf"_s);
    CHECK_FALSE(shown.part<Widgets::Banner>("banner")->isVisible()); // nothing was saved
}

TEST_CASE("a paper with nothing on it says why, and is neither printed nor saved", "[paperdialog]")
{
    auto document = TreeSample::document();
    System::Settings settings;
    PaperDialog table(document.get(), &settings, Paper::Figures, nullptr);
    REQUIRE(table.load());
    table.show();
    const auto *remark = table.findChild<QLabel *>(u"remarkLabel"_s);
    const auto isOffered = [](const PaperDialog &dialog) {
        return dialog.findChild<QPushButton *>(u"printButton"_s)->isEnabled()
               || dialog.findChild<QPushButton *>(u"saveButton"_s)->isEnabled();
    };
    CHECK(remark->isVisible());
    CHECK(remark->text().contains(u"no figures yet"_s));
    CHECK_FALSE(isOffered(table));
    REQUIRE(document->addNote(TreeSample::node(*document, u"3."_s), {2021, 5, 4}, u"收到征文"_s, {},
                              false, {}, {{u"征文"_s, 46, u"篇"_s}}));
    QCoreApplication::processEvents();
    CHECK_FALSE(remark->isVisible());
    CHECK(isOffered(table));

    auto bare = Tests::emptyDocument();
    REQUIRE(Models::addPlan(*bare, {.details = {.year = 2021, .title = u"工作要点"_s}}));
    for (const Paper paper : {Paper::Circular, Paper::ChartA3}) {
        PaperDialog dialog(bare.get(), &settings, paper, nullptr);
        REQUIRE(dialog.load());
        CHECK(dialog.findChild<QLabel *>(u"remarkLabel"_s)->text().contains(u"no items yet"_s));
        CHECK_FALSE(isOffered(dialog));
    }
}

TEST_CASE("a paper whose notes cannot be read is told of, and what was shown stays",
          "[paperdialog]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.yaodian"_s);
    auto document = Models::PlanDocument::create(path);
    REQUIRE(document);
    REQUIRE(Models::addPlan(**document, TreeSample::content()));
    System::Settings settings;
    PaperDialog dialog(document->get(), &settings, Paper::ChartA3, nullptr);
    REQUIRE(dialog.load());
    const QSignalSpy failed(new Widgets::Messages(&dialog), &Widgets::Messages::failed);
    const auto *view = dialog.findChild<PageView *>();
    const QString before = textOf(view->pages());
    auto *size = dialog.findChild<QComboBox *>(u"sizeBox"_s);
    {
        const Tests::FileLock lock(path);
        PaperDialog other(document->get(), &settings, Paper::Circular, nullptr);
        CHECK_FALSE(other.load());
        size->setCurrentIndex(size->findText(u"A4"_s));
    }
    CHECK(failed.size() == 1);
    CHECK(textOf(view->pages()) == before);
}

TEST_CASE("every paper can be saved in each of its formats", "[paperdialog]")
{
    Year year;
    YearPapers papers(year.document.get(), &year.settings, nullptr);
    const QTemporaryDir folder;
    int saved = 0;
    for (const Paper paper : {Paper::Figures, Paper::Circular, Paper::ChartA3, Paper::ChartA4}) {
        for (const ReportFormat format : YearPapers::formats(paper)) {
            const QString path = folder.filePath(QString::number(++saved));
            CAPTURE(int(paper), int(format));
            REQUIRE(papers.save(paper, format, path));
            CHECK(QFileInfo(path).size() > 1000);
        }
    }
    CHECK(saved == 11);
}
