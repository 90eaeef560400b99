#include "widgets/window/yearcommands.h"

#include "system/places.h"
#include "ui_mainwindow.h"

#include "domain/text/departmentnames.h"
#include "domain/text/names.h"
#include "domain/text/sentences.h"
#include "domain/year/answers/answersedit.h"
#include "domain/year/answers/unfilledsheets.h"
#include "domain/year/due/due.h"
#include "exchange/sheets/sheetreader.h"
#include "exchange/sheets/sheetworkbook.h"
#include "models/copycomparison.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/plansettings.h"
#include "models/waitcursor.h"
#include "widgets/answers/proposalsdialog.h"
#include "widgets/kit/messages.h"
#include "widgets/window/filecommands.h"
#include "widgets/window/planpane.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/year/reminddialog.h"
#include "widgets/year/sheetsdialog.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::documentsFolder;
using System::Result;

namespace Widgets {

namespace {

// A sentence that names the first departments in `names`, from which no sheet has come.
QString silentWords(const QStringList &names)
{
    constexpr qsizetype kNamed = 3;
    if (names.size() <= kNamed + 1)
        return YearCommands::tr("Not among them: %1.").arg(joinNames(names));
    return YearCommands::tr("Not among them: %1 and %n more.", nullptr, int(names.size() - kNamed))
        .arg(joinNames(names.first(kNamed)));
}

// The departments of the plan from which none of the sheets has come.
QStringList silentOnes(const Outline &outline, const QList<AnsweredSheet> &sheets)
{
    QStringList names = answeringDepartments(outline);
    for (const AnsweredSheet &sheet : sheets)
        names.removeIf([&sheet](const QString &name) {
            return departmentKey(name) == departmentKey(sheet.sent.department);
        });
    return names;
}

QList<ListedItem> itemsOf(const Outline &outline)
{
    QList<ListedItem> items;
    for (const OutlineNode *node : outline.nodes())
        items.append({node->id(), node->heading().simplified()});
    return items;
}

template<typename Any>
QList<Proposal> shownOf(const QList<Any> &proposals)
{
    return QList<Proposal>(proposals.cbegin(), proposals.cend());
}

} // namespace

YearCommands::YearCommands(ShownFile *shown, System::Settings *settings, QWidget *window)
    : QObject(window)
    , m_shown(shown)
    , m_settings(settings)
    , m_window(window)
{}

void YearCommands::connectActions(const Ui::MainWindow &ui)
{
    connect(ui.remindAction, &QAction::triggered, this, &YearCommands::remind);
    connect(ui.sendSheetsAction, &QAction::triggered, this, &YearCommands::sendSheets);
    connect(ui.readSheetsAction, &QAction::triggered, this, &YearCommands::chooseSheets);
    connect(ui.mergeCopyAction, &QAction::triggered, this, &YearCommands::mergeCopy);
}

void YearCommands::remind()
{
    m_shown->commitEditors();
    RemindDialog dialog(m_shown->document, m_settings, m_window);
    if (tellFailure(this, dialog.load()))
        return;
    const NodeId current = m_shown->pane->tree()->currentNode();
    if (const OutlineNode *node = m_shown->document->outline().find(current))
        dialog.choose(answeringDepartment(node->node()));
    dialog.exec();
}

void YearCommands::sendSheets()
{
    m_shown->commitEditors();
    const Models::PlanDocument &document = *m_shown->document;
    SheetsDialog dialog(document.outline(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Folder for the Sheets"),
                                                             documentsFolder());
    if (folder.isEmpty())
        return;
    QList<DepartmentSheet> sheets;
    for (const QString &name : dialog.chosen())
        sheets.append(
            departmentSheet(document.outline(), document.fileUuid(), name, document.today()));
    const auto names = [&] {
        const Models::WaitCursor waiting;
        return Exchange::writeSheets(sheets, folder, document.clock());
    }();
    if (!tellFailure(this, names))
        emit sheetsWritten(
            tr("%n sheets were written into “%1”.", nullptr, int(names->size())).arg(folder),
            folder);
}

void YearCommands::chooseSheets()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        m_window, tr("Sheets That Came Back"), documentsFolder(),
        tr("Workbooks (%1);;All files (*)").arg(u"*.xlsx *.ods *.xls *.et *.xlsm"_s), nullptr,
        QFileDialog::HideNameFilterDetails);
    if (!files.isEmpty())
        readSheets(files);
}

bool YearCommands::areSheets(const QStringList &files)
{
    return std::ranges::any_of(files, [](const QString &file) {
        const QString ending = QFileInfo(file).suffix().toLower();
        return QStringList({u"xlsx"_s, u"xlsm"_s, u"ods"_s}).contains(ending)
               && Exchange::readSheet(file);
    });
}

YearCommands::Read YearCommands::readFor(const QStringList &files) const
{
    const Models::WaitCursor waiting;
    Read read;
    for (const QString &file : files) {
        auto sheet = Exchange::readSheet(file);
        const QString why = sheet ? whyNotFor(*sheet, m_shown->document->fileUuid(),
                                              m_shown->document->plan(),
                                              tr("Show the year %1 to read it."))
                                  : sheet.error().message;
        if (why.isEmpty())
            read.sheets.append(*std::move(sheet));
        else
            read.refused.append(why);
    }
    return read;
}

void YearCommands::readSheets(const QStringList &files)
{
    m_shown->commitEditors();
    const Read read = readFor(files);
    if (read.sheets.isEmpty())
        tellFailure(this, {.message = read.refused.join(u'\n')});
    else
        showAnswers(read);
}

void YearCommands::showAnswers(const Read &read)
{
    Models::PlanDocument &document = *m_shown->document;
    const auto notes = document.notes().ofPlan();
    if (tellFailure(this, notes))
        return;
    QList<AnswerProposal> proposals = compareAnswers(document.outline(), *notes, read.sheets,
                                                     document.today());
    ProposalWords words{
        .title = tr("Sheets That Came Back"),
        .intro = tr("%n sheets were read. Nothing is stored before you have seen it.", nullptr,
                    int(read.sheets.size())),
        .notRead = read.refused,
        .values = {.sent = tr("When sent"), .now = tr("Now"), .answered = tr("Filled in")}};
    if (const QStringList silent = silentOnes(document.outline(), read.sheets); !silent.isEmpty())
        words.intro = joinSentences({words.intro, silentWords(silent)});
    if (const QStringList names = unfilledDepartments(read.sheets); !names.isEmpty())
        words.intro = joinSentences(
            {words.intro, tr("Nothing is filled in: %1.").arg(joinNames(names))});
    ProposalsDialog dialog(shownOf(proposals), itemsOf(document.outline()), words, m_window);
    dialog.setLinking([&](qsizetype place, NodeId node) {
        const auto linked = compareLinked(document.outline(), *notes, read.sheets, document.today(),
                                          proposals[place], node);
        proposals += linked;
        return shownOf(linked);
    });
    // If storing fails, the dialog is shown again with the choices made.
    while (dialog.exec() == QDialog::Accepted) {
        QList<AnswerProposal> taken;
        for (const auto &choice : dialog.chosen())
            taken.append(proposals[choice.place]);
        if (takeAnswers(taken))
            break;
    }
}

bool YearCommands::takeAnswers(const QList<AnswerProposal> &taken)
{
    const Models::PlanDocument &document = *m_shown->document;
    const auto edit = answersEdit(document.outline(), taken, document.clock().toUTC(),
                                  Models::firstNote(*m_settings));
    if (tellFailure(this, edit))
        return false;
    return tellTaken(m_shown->document->applySigned(*edit), taken.size());
}

bool YearCommands::tellTaken(const Result<void> &applied, qsizetype count)
{
    if (!tellFailure(this, applied))
        tell(this, tr("%n values were taken in; Ctrl+Z takes them back.", nullptr, int(count)),
             Holds::UntilNextEdit);
    return bool(applied);
}

void YearCommands::mergeCopy()
{
    m_shown->commitEditors();
    Models::PlanDocument &document = *m_shown->document;
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Merge a Copy of This File"), documentsFolder(),
        tr("Plan files (*.yaodian);;All files (*)"), nullptr, QFileDialog::HideNameFilterDetails);
    if (path.isEmpty())
        return;
    const auto compared = [&] {
        const Models::WaitCursor waiting;
        return Models::CopyComparison::of(document.path(), path);
    }();
    if (tellFailure(this, compared))
        return;
    const auto &proposals = compared->proposals();
    if (proposals.isEmpty() && compared->leftOut().isEmpty()) {
        tell(this, tr("The copy has nothing that is not here."));
        return;
    }
    if (proposals.isEmpty()) {
        tell(this, compared->leftOut());
        return;
    }
    QList<ListedItem> items;
    for (const PlanDetails &plan : document.plans()) {
        if (const auto outline = document.outlineOf(plan.id))
            items += itemsOf(*outline);
    }
    const ProposalWords words{
        .title = tr("Merge a Copy of This File"),
        .intro = tr("What was done in “%1” and is not here. Nothing is stored before you have seen "
                    "it.")
                     .arg(QFileInfo(path).fileName()),
        .notRead = compared->leftOut().isEmpty() ? QStringList() : QStringList{compared->leftOut()},
        .values = {.sent = tr("At first"), .now = tr("Now"), .answered = tr("In the copy")}};
    ProposalsDialog dialog(shownOf(proposals), items, words, m_window);
    while (dialog.exec() == QDialog::Accepted) {
        QList<MergeProposal> taken;
        for (const auto &choice : dialog.chosen())
            taken.append(proposals[choice.place]);
        if (tellTaken(compared->take(document, taken), taken.size()))
            break;
    }
}

} // namespace Widgets
