#include "widgets/window/plancommands.h"

#include "domain/plan/newplan.h"
#include "domain/plan/plan.h"
#include "domain/text/sentences.h"
#include "exchange/documents/sourcetext.h"
#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "models/plansettings.h"
#include "report/layout/pagination.h"
#include "report/layout/paperfonts.h"
#include "system/places.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/question.h"
#include "widgets/reading/importdialog.h"
#include "widgets/reading/readingdialog.h"
#include "widgets/record/recorddialog.h"
#include "widgets/summary/reportoutput.h"
#include "widgets/summary/summarydialog.h"
#include "widgets/window/filecommands.h"
#include "widgets/window/outlinecommands.h"
#include "widgets/window/plandetailsdialog.h"
#include "widgets/window/planpane.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/tree/printedview.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowmessages.h"
#include "widgets/year/figuresdialog.h"
#include "widgets/year/paperdialog.h"
#include "widgets/years/comparisondialog.h"
#include "widgets/years/yearnotesdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHash>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using System::documentsFolder;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

// The nodes that an edit changed, in the order of the outline, then the parents of removed nodes.
QList<NodeId> nodesTouchedBy(const Edit &edit, const Outline &outline)
{
    QList<NodeId> nodes;
    QList<NodeId> beside;
    for (const Change &one : edit) {
        const auto *tree = std::get_if<SubtreeChange>(&one);
        if (tree && !tree->to)
            beside.append(tree->from->place.parent);
        else if (const NodeId node = nodeTouchedBy(one); node != NodeId{})
            nodes.append(node);
    }
    // The order of the changes does not serve, as an undo reverses it.
    QHash<NodeId, qsizetype> places;
    for (const OutlineNode *node : outline.nodes())
        places.insert(node->id(), places.size());
    std::ranges::stable_sort(nodes, {}, [&places](NodeId node) {
        return places.value(node, places.size()); // nodes of other years come last
    });
    return nodes + beside;
}

} // namespace

PlanCommands::PlanCommands(ShownFile *shown, WindowMessages *messages, System::Settings *settings,
                           QWidget *window)
    : QObject(window)
    , m_shown(shown)
    , m_messages(messages)
    , m_settings(settings)
    , m_window(window)
{}

void PlanCommands::importPlan()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Read In a Published Plan"), documentsFolder(),
        tr("Word, WPS, PDF, tables, web pages, text (%1);;All files (*)")
            .arg(Exchange::sourceEndings().join(u' ')),
        nullptr, QFileDialog::HideNameFilterDetails);
    if (!path.isEmpty())
        addPlanFrom(path);
}

void PlanCommands::importCopied()
{
    const QMimeData nothing;
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    addPlanFrom(copied ? *copied : nothing);
}

// Reads in a plan from a copied file or from copied text.
void PlanCommands::addPlanFrom(const QMimeData &words)
{
    const QList<QUrl> urls = words.urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        addPlanFrom(urls.first().toLocalFile());
        return;
    }
    const auto copied = [page = words.html(), plain = words.text()](
                            const Exchange::SourceChoice &) -> Result<Exchange::SourceText> {
        const auto text = Exchange::copiedText(page, plain);
        if (!text)
            return text.error();
        return Exchange::SourceText{.text = *text};
    };
    addPlan({.name = tr("the copied text"), .read = copied}, false);
}

void PlanCommands::addPlanFrom(const QString &path)
{
    const auto read = [reader = m_readSource, path](const Exchange::SourceChoice &choice) {
        return reader(path, choice);
    };
    addPlan({.name = QFileInfo(path).fileName(), .read = read}, true);
}

// The shipped plan, while it is there to look around in and nothing was written in it: a plan that
// the user reads in takes its place. Zero for none.
PlanId PlanCommands::planToReplace() const
{
    const Models::PlanDocument &document = *m_shown->document;
    return Models::holdsShippedPlanUntouched(*m_settings, document) ? document.plan().id : PlanId{};
}

void PlanCommands::addPlan(const SourceDocument &source, bool canReadAnew)
{
    m_shown->commitEditors();
    auto read = readInBackground(source, {}, m_window);
    if (read && read->text.trimmed().isEmpty())
        read = System::refused(tr("There are no words in “%1”, so nothing was read in; choose the "
                                  "text of a plan.")
                                   .arg(source.name));
    if (tellFailure(this, read))
        return;
    ImportDialog dialog(*std::move(read), m_shown->document, m_settings, m_window,
                        canReadAnew ? source : SourceDocument{.name = source.name});
    const PlanId replaced = planToReplace();
    const QString replacedTitle = m_shown->document->plan().title.simplified();
    dialog.replace(replaced);
    if (dialog.exec() != QDialog::Accepted)
        return;
    ReadingNews news = dialog.news();
    if (replaced != PlanId{})
        news.sentence = joinSentences(
            {news.sentence,
             tr("The sample plan “%1” was taken out; Undo brings it back.").arg(replacedTitle)});
    if (!dialog.newFile().isEmpty())
        emit openRequested(dialog.newFile());
    emit readInDone(news);
}

// Starts writing a plan. A file without a plan gets one of this year, whose details can be changed
// while it is written.
void PlanCommands::write()
{
    m_shown->commitEditors();
    if (m_shown->document->isEmpty()) {
        const int year = m_shown->document->today().year();
        if (tellFailure(this, Models::addPlan(*m_shown->document, newPlan(year))))
            return;
    }
    m_shown->pane->setWriting(!m_shown->pane->isWriting()
                              || m_shown->document->outline().root()->childCount() == 0);
    if (m_shown->pane->isWriting())
        m_shown->pane->focusWriting();
}

void PlanCommands::showPlan(PlanId plan)
{
    m_shown->commitEditors();
    tellFailure(this, m_shown->document->show(plan));
}

void PlanCommands::goToOrigin(NodeId node)
{
    const auto plan = m_shown->document->planOf(node);
    if (tellFailure(this, plan))
        return;
    if (*plan != m_shown->document->plan().id)
        showPlan(*plan);
    m_shown->pane->selectNode(node);
}

void PlanCommands::beginYear(NewYearDialog::Carry carry)
{
    m_shown->commitEditors();
    QSet<int> taken;
    for (const PlanDetails &plan : m_shown->document->plans())
        taken.insert(plan.year);
    // Copied, as changes by other programs meanwhile are applied to the plan shown.
    const PlanDetails last = m_shown->document->plan();
    const auto outline = m_shown->document->outlineOf(last.id);
    if (tellFailure(this, outline))
        return;
    NewYearDialog dialog(*outline, taken, carry, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto begun = dialog.closesLast()
                           ? Models::beginYear(*m_shown->document, dialog.plan(), last)
                           : Models::addPlan(*m_shown->document, dialog.plan());
    if (!tellFailure(this, begun))
        tell(m_window, tr("%1 has begun. Ctrl+Z undoes this.").arg(m_shown->document->plan().year),
             Holds::UntilNextEdit);
}

void PlanCommands::compareYears()
{
    m_shown->commitEditors();
    ComparisonDialog dialog(m_shown->document, m_settings, m_window);
    dialog.exec();
}

void PlanCommands::showAllNotes()
{
    m_shown->commitEditors();
    YearNotesDialog dialog(m_shown->document, m_settings, m_window);
    if (tellFailure(this, dialog.load()))
        return;
    if (dialog.exec() == QDialog::Accepted)
        m_shown->pane->selectNode(dialog.chosen());
}

void PlanCommands::showPaper(YearPapers::Paper paper)
{
    m_shown->commitEditors();
    PaperDialog dialog(m_shown->document, m_settings, paper, m_window);
    if (!tellFailure(this, dialog.load()))
        dialog.exec();
}

void PlanCommands::showFigures()
{
    m_shown->commitEditors();
    FiguresDialog dialog(m_shown->document, m_settings, m_window);
    if (tellFailure(this, dialog.load()))
        return;
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.chosenPlan() != m_shown->document->plan().id)
        showPlan(dialog.chosenPlan());
    if (dialog.chosenPlan() == m_shown->document->plan().id)
        m_shown->pane->showOnly(dialog.chosen());
}

void PlanCommands::showDetails()
{
    m_shown->commitEditors();
    const PlanDetails was = m_shown->document->plan();
    PlanDetailsDialog dialog(m_shown->document->outline(), m_shown->document->isReadOnly(),
                             m_window);
    dialog.showFound(m_shown->pane->terms());
    if (dialog.exec() != QDialog::Accepted)
        return;
    tellFailure(this, Models::setDetails(*m_shown->document, was, dialog.details()));
}

void PlanCommands::removeYear()
{
    m_shown->commitEditors();
    const PlanDetails &plan = m_shown->document->plan();
    const Question question{
        .name = u"removeYearBox"_s,
        .title = tr("Remove a Year"),
        .icon = QMessageBox::Warning,
        .sentence = tr("Remove the plan for %1, with its items, notes and history, from this file?")
                        .arg(plan.year),
        .more = tr(
            "Ctrl+Z brings it back, also after the program was closed; so does the record of changes."),
        .yes = tr("&Remove"),
        .no = tr("&Leave It"),
    };
    if (!isAnsweredYes(question, m_window))
        return;
    tellFailure(this, Models::removePlan(*m_shown->document, plan.id));
}

void PlanCommands::showSummary()
{
    m_shown->commitEditors();
    SummaryDialog dialog(m_shown->document, m_settings, m_window);
    if (dialog.unread())
        tellFailure(this, *dialog.unread());
    else
        dialog.exec();
}

void PlanCommands::printSeen()
{
    m_shown->commitEditors();
    const PlanTreeView &tree = *m_shown->pane->tree();
    const QList<NodeId> chosen = tree.selectedNodes();
    const QWidget *focus = m_window->focusWidget();
    const bool isInPage = focus && m_shown->page->isAncestorOf(focus);
    const auto report = chosen.size() > 1 || (isInPage && !chosen.isEmpty())
                            ? printedItems(chosen, *m_shown->document)
                            : Result<ReportDocument>(printedRows(tree, *m_shown->document));
    tellFailure(this, report ? print(*report) : Result<void>(report.error()));
}

// Prints the report; offers a PDF if there is no printer.
Result<void> PlanCommands::print(const ReportDocument &report)
{
    const Report::PaperFonts fonts = Report::choosePaperFonts();
    if (canPrint())
        return printReport(report, fonts, 0, m_window);
    if (!wantsPdfInstead(m_window))
        return {};
    const QString path = chooseReportFile(ReportFormat::Pdf, report.title,
                                          m_shown->document->path(), *m_settings, m_window);
    if (path.isEmpty())
        return {};
    rememberReportFolder(path, *m_settings);
    if (auto isOther = checkIsNotPlanFile(path, m_shown->document->path()); !isOther)
        return isOther;
    auto written = writeReport(ReportFormat::Pdf, report, Report::paginate(report, fonts), path,
                               m_window);
    if (written)
        tell(this, tr("Saved as “%1”.").arg(path));
    return written;
}

// Ctrl+Z pressed once too often must not take back, one by one, what was stored days ago: the first
// such step in a window is asked for.
bool PlanCommands::mayUndo()
{
    const Models::PlanDocument &document = *m_shown->document;
    if (m_mayUndoEarlierDays || !document.undoing().can(Way::Undo))
        return true;
    if (document.undoing().madeAt(Way::Undo).toLocalTime().date() >= document.today())
        return true;
    m_mayUndoEarlierDays = isAnsweredYes(
        {.name = u"undoEarlierQuestion"_s,
         .title = tr("Undo"),
         .sentence = tr("The last change was made on an earlier day: %1.")
                         .arg(stepWords(document, Way::Undo)),
         .more = tr("It is stored. Redo makes it again after it was taken back."),
         .yes = tr("Take It Back"),
         .no = tr("Leave It")},
        m_window);
    return m_mayUndoEarlierDays;
}

void PlanCommands::take(Way way)
{
    m_shown->commitEditors();
    const bool isUndo = way == Way::Undo;
    if (isUndo && !mayUndo())
        return;
    const QString sentence = m_shown->document->undoing().doneWords(way);
    const auto done = m_shown->document->undoing().take(way);
    if (done && !sentence.isEmpty())
        showDone(sentence);
    else if (done)
        return;
    else if (done.error().reason == Error::Reason::Conflict)
        m_messages->settleConflict(
            done.error(), isUndo ? ConflictDialog::Mine::Undone : ConflictDialog::Mine::Redone,
            [this, way] { return m_shown->document->undoing().takeOver(way); });
    else
        m_messages->showFailure(done.error());
}

void PlanCommands::showRecord()
{
    m_shown->commitEditors();
    RecordDialog dialog(m_shown->document, m_shown->pane->tree()->currentNode(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto plan = m_shown->document->planOf(dialog.chosen());
    if (plan && *plan != PlanId{})
        goToOrigin(dialog.chosen());
    else
        tell(m_window, tr("This was removed from the plan; the record can put it back."));
}

// Says what was undone or redone, and selects the changed row, in its own year.
void PlanCommands::showDone(const QString &sentence)
{
    PlanTreeView *tree = m_shown->pane->tree();
    const QList<NodeId> touched = nodesTouchedBy(m_shown->document->lastStored(),
                                                 m_shown->document->outline());
    const QList<NodeId> chosen = tree->selectedNodes();
    const bool areChosen = touched.size() > 1
                           && std::ranges::all_of(
                               touched, [&chosen](NodeId node) { return chosen.contains(node); });
    if (areChosen) {
        tell(m_window, sentence, Holds::UntilNextEdit); // the selection stays
        return;
    }
    if (touched.contains(tree->currentNode())) {
        m_shown->pane->selectNode(tree->currentNode());
    } else {
        for (const NodeId node : touched) {
            const auto plan = m_shown->document->planOf(node);
            if (!plan || *plan == PlanId{})
                continue;
            // The cursor in a field would stand in another item's now.
            tree->setFocus();
            goToOrigin(node);
            break;
        }
    }
    tell(m_window, sentence, Holds::UntilNextEdit);
}

} // namespace Widgets
