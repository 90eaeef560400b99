#include "widgets/kit/messages.h"
#include "widgets/years/comparisondialog.h"

#include "domain/plan/carryover.h"
#include "models/documentundo.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using Widgets::ComparisonDialog;

namespace {

// A file with two years. In 2021 理论学习 was ongoing, 主题教育 done and 骨干培训 cancelled; the
// plan of 2022 has 理论学习 and a new item.
struct TwoYears : PageFixture
{
    TwoYears()
    {
        REQUIRE(document->setStatus({item(u"理论学习"_s)}, ItemStatus::ongoing()));
        REQUIRE(document->setStatus({item(u"主题教育"_s)}, ItemStatus::done(QDate(2021, 9, 1))));
        const Outline &last = document->outline();
        const CarryOver over(last, emptyPlanAfter(last.plan(), 2022));
        REQUIRE(Models::beginYear(*document, over.plan({item(u"理论学习"_s)})));
        REQUIRE(Models::addNode(*document, document->outline().root()->child(0)->id(), 1,
                                NodeKind::Item, u"志愿服务"_s));
    }
};

struct OpenComparison : TwoYears
{
    OpenComparison()
    {
        dialog.resize(1000, 600);
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    }
    template<typename Part>
    Part *part(const char *name)
    {
        return dialog.findChild<Part *>(QString::fromLatin1(name));
    }
    // The visible rows: for each group its heading, and below it the cells of both years.
    QStringList lines()
    {
        QStringList words;
        auto *table = part<QTreeWidget>("tableView");
        for (int group = 0; group < table->topLevelItemCount(); ++group) {
            const QTreeWidgetItem *top = table->topLevelItem(group);
            if (top->isHidden())
                continue;
            words.append(top->text(0));
            for (int row = 0; row < top->childCount(); ++row)
                words.append(QStringList{top->child(row)->text(0), top->child(row)->text(1),
                                         top->child(row)->text(2), top->child(row)->text(3)}
                                 .join(u'|'));
        }
        return words;
    }

    System::Settings settings;
    ComparisonDialog dialog{document.get(), &settings, nullptr};
};

} // namespace

TEST_CASE_METHOD(OpenComparison,
                 "both years are shown side by side, and only ticked groups are shown and printed",
                 "[comparisondialog]")
{
    CHECK(part<QComboBox>("earlierBox")->currentText() == u"Year 2021"_s);
    CHECK(part<QComboBox>("laterBox")->currentText() == u"Year 2022"_s);
    CHECK(lines()
          == QStringList{u"Going on in 2022 (1)"_s, u"1. 理论学习|Ongoing|1. 理论学习|Ongoing"_s,
                         u"New in 2022 (1)"_s, u"||2. 志愿服务|Not started"_s,
                         u"Done in 2021 (1)"_s, u"2. 主题教育|Done||"_s,
                         u"Not taken up again in 2022 (1)"_s, u"3. 骨干培训|Not started||"_s});
    CHECK(part<QLabel>("countLabel")->text()
          == u"Of 3 items in 2021: going on 1, done 1, not taken up again 1. New in 2022: 1."_s);

    part<QCheckBox>("newBox")->click();
    part<QCheckBox>("continuedBox")->click();
    CHECK(lines()
          == QStringList{u"Done in 2021 (1)"_s, u"2. 主题教育|Done||"_s,
                         u"Not taken up again in 2022 (1)"_s, u"3. 骨干培训|Not started||"_s});
    const auto table = std::get<ReportTable>(dialog.report().elements.first());
    CHECK(table.title == u"某某学校关工委2021年与2022年工作要点对照表"_s);
    CHECK(table.rows.size() == 4);
    part<QCheckBox>("doneBox")->click();
    for (const char *button : {"printButton", "pdfButton", "workbookButton"})
        CHECK(part<QPushButton>(button)->isEnabled());
    part<QCheckBox>("droppedBox")->click();
    CHECK(lines().isEmpty());
    for (const char *button : {"printButton", "pdfButton", "workbookButton"})
        CHECK_FALSE(part<QPushButton>(button)->isEnabled());
}

TEST_CASE_METHOD(OpenComparison,
                 "a comparison is saved as PDF or workbook, and a failure is reported",
                 "[comparisondialog]")
{
    const QTemporaryDir saved;
    const auto beginning = [&](Domain::ReportFormat kind) {
        const QString path = saved.filePath(u"对照."_s + Domain::endingOf(kind));
        REQUIRE(dialog.save(kind, path));
        CHECK(dialog.findChild<Widgets::Banner *>()->sentence().contains(path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.read(4);
    };
    CHECK(beginning(Domain::ReportFormat::Pdf) == "%PDF");
    CHECK(beginning(Domain::ReportFormat::Xlsx).startsWith("PK"));
    QSignalSpy failed(new Widgets::Messages(&dialog), &Widgets::Messages::failed);
    CHECK_FALSE(dialog.save(Domain::ReportFormat::Pdf, saved.filePath(u"none/对照.pdf"_s)));
    CHECK(failed.size() == 1);
}

TEST_CASE("comparing years is in two menus, and is disabled for a single year",
          "[comparisondialog][mainwindow]")
{
    TwoYears years;
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    Widgets::MainWindow window(&settings, &appearance);
    Models::PlanDocument *document = years.document.get();
    window.setDocument(std::move(years.document));
    years.document = Tests::emptyDocument();
    window.show();
    auto *compare = window.findChild<QAction *>(u"compareYearsAction"_s);
    CHECK(compare->isEnabled());
    answering([](QDialog *dialog) { dialog->reject(); }, [&] { compare->trigger(); });
    QMenu *menu = window.findChild<QPushButton *>(u"yearButton"_s)->menu();
    emit menu->aboutToShow();
    answering(
        [](QDialog *dialog) {
            CHECK(dialog->windowTitle() == u"Compare Two Years"_s);
            dialog->reject();
        },
        [&] { menu->actions().last()->trigger(); });
    REQUIRE(document->undoing().take(Way::Undo));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK_FALSE(compare->isEnabled());
}

TEST_CASE_METHOD(OpenComparison, "a comparison is closed by its button, not by Enter",
                 "[comparisondialog]")
{
    QTest::keyClick(dialog.findChild<QTreeWidget *>(u"tableView"_s), Qt::Key_Return);
    CHECK(dialog.isVisible());
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
    CHECK_FALSE(dialog.isVisible());
}
