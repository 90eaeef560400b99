#include "widgets/window/plandetailsdialog.h"

#include "domain/plan/outline.h"
#include "models/search/searchwords.h"
#include "support/catch.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::PlanDetailsDialog;

namespace {

const Outline &outline()
{
    static const Outline plan(
        {.details = {.year = 2021,
                     .title = u"2021年工作要点"_s,
                     .preamble = u"各部门：\n截至11月25日，报送情况。"_s,
                     .closing = u"请于11月25日前<报送>。"_s},
         .leftOut = {{.line = 3, .text = u"来源：宣传部"_s, .reason = u"source"_s},
                     {.line = 9, .text = u"点击：25"_s, .reason = u"counter"_s}}});
    return plan;
}

struct FoundDetails
{
    void find(const QString &words) { dialog.showFound(Models::searchTerms(words)); }
    QString tab() const
    {
        return dialog.findChild<QTabWidget *>(u"tabs"_s)->currentWidget()->objectName();
    }
    QStringList marked() const
    {
        QStringList words;
        for (const auto &mark : preamble->extraSelections())
            words.append(mark.cursor.selectedText());
        return words;
    }

    PlanDetailsDialog dialog{outline(), false, nullptr};
    QPlainTextEdit *preamble = dialog.findChild<QPlainTextEdit *>(u"preambleView"_s);
    QTreeWidget *leftOut = dialog.findChild<QTreeWidget *>(u"leftOutView"_s);
    QLabel *closing = dialog.findChild<QLabel *>(u"closingView"_s);
};

} // namespace

TEST_CASE_METHOD(FoundDetails, "words looked for are marked in the plan's own texts",
                 "[plandetailsdialog]")
{
    find(u"11月25日"_s);
    CHECK(marked() == QStringList{u"11月25日"_s});
    CHECK(tab() == u"preambleTab"_s);
    CHECK(preamble->toPlainText().left(preamble->textCursor().position()).endsWith(u"11月25日"_s));
    CHECK(closing->text().contains(u"background-color"_s));
    CHECK(closing->text().contains(u"&lt;报送&gt;"_s)); // words of the plan are never markup
}

TEST_CASE_METHOD(FoundDetails, "words that only a line left out has are shown there",
                 "[plandetailsdialog]")
{
    find(u"宣传部"_s);
    CHECK(marked().isEmpty());
    CHECK(tab() == u"leftOutTab"_s);
    CHECK(leftOut->topLevelItem(0)->background(1).style() != Qt::NoBrush);
    CHECK(leftOut->topLevelItem(1)->background(1).style() == Qt::NoBrush);
}

TEST_CASE_METHOD(FoundDetails, "without words looked for nothing is marked", "[plandetailsdialog]")
{
    find({});
    CHECK(marked().isEmpty());
    CHECK(tab() == u"preambleTab"_s);
    CHECK_FALSE(closing->text().contains(u"background-color"_s));
}
