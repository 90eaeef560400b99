#include "widgets/summary/summarydialog.h"

#include "ui_summarydialog.h"

#include "domain/summary/organisationname.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/summaryhints.h"
#include "models/plandocument.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/theme.h"

#include <QEvent>
#include <QMap>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

const auto kGeometry = u"summaryDialog"_s;
const auto kPeriod = u"summaryPeriod"_s;

constexpr int kMostLinks = 24;
constexpr int kKeepAfter = 250; // ms after a key: within half a second, the writing included

// From so many notes on drafting takes long enough to be seen: while words are typed it waits for a
// pause, in ms.
constexpr qsizetype kManyNotes = 1000;
constexpr int kPause = 400;

// Lengths at 100 % text.
constexpr int kChoicesWidth = 320;
constexpr int kWordingWidth = 320;
constexpr int kLongNames = 860;     // from which the title has room beside the buttons' names
constexpr int kTitled = 560;        // from which it has room beside their short names
constexpr int kAllOptions = 600;    // the height from which the options have room over the contents
constexpr int kThreeColumns = 1060; // the window's width from which the wording has its own column

enum SideTab { PagesTab, WordingTab };

enum Period {
    WholeYear,
    FirstHalf,
    SecondHalf,
    FirstQuarter,
    LastQuarter = FirstQuarter + 3,
    FirstMonth,
    LastMonth = FirstMonth + 11,
    Between
};

// Its key and what a screen reader says stay those of its whole name.
void nameButton(QPushButton *button, const QString &name, const QString &shown)
{
    const QString plain = QString(name).remove(u'&').remove(u'…');
    button->setText(shown);
    button->setShortcut(QKeySequence::mnemonic(name));
    button->setAccessibleName(plain);
    button->setToolTip(shown == name ? QString() : plain.toHtmlEscaped());
}

// While it lives the mouse says that the program works.
class BusyCursor
{
public:
    BusyCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyCursor() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(BusyCursor)
};

qsizetype countOf(const NotesByNode &notes)
{
    qsizetype count = 0;
    for (const QList<ProgressNote> &own : notes)
        count += own.size();
    return count;
}

// No font shows it, so it is named by its number.
QString codePoint(const QString &character)
{
    const auto points = character.toUcs4();
    return points.isEmpty() ? QString() : u"U+"_s + QString::number(points.first(), 16).toUpper();
}

// The words in another language, the choice as it was.
void refill(QComboBox *box, const QStringList &words)
{
    const QSignalBlocker quiet(box);
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(chosen);
}

// What the file holds of the choices so far; the others last as long as the dialog.
ReportChoices heldByFile(ReportChoices choices)
{
    const ReportChoices usual;
    choices.style = usual.style;
    choices.days = usual.days;
    choices.quietItems = usual.quietItems;
    choices.paperMarks = usual.paperMarks;
    choices.allNotes = usual.allNotes;
    choices.contact = usual.contact;
    choices.telephone = usual.telephone;
    return choices;
}

ReportChoices withUnheld(ReportChoices held, const ReportChoices &chosen)
{
    held.style = chosen.style;
    held.days = chosen.days;
    held.quietItems = chosen.quietItems;
    held.paperMarks = chosen.paperMarks;
    held.allNotes = chosen.allNotes;
    held.contact = chosen.contact;
    held.telephone = chosen.telephone;
    return held;
}

ReportPeriod periodOf(int choice, int year)
{
    if (choice >= FirstMonth && choice <= LastMonth) {
        const QDate first(year, choice - FirstMonth + 1, 1);
        return ReportPeriod::of(first, first.addMonths(1).addDays(-1));
    }
    if (choice == FirstHalf || choice == SecondHalf)
        return ReportPeriod::half(year, choice - FirstHalf + 1);
    if (choice >= FirstQuarter && choice <= LastQuarter)
        return ReportPeriod::quarter(year, choice - FirstQuarter + 1);
    return {};
}

} // namespace

SummaryDialog::SummaryDialog(PlanDocument *document, System::Settings *settings, QWidget *parent)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::SummaryDialog>())
    , m_document(document)
    , m_settings(settings)
    , m_fonts(Report::choosePaperFonts())
    , m_banner(new Banner(this))
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(1, m_banner);
    m_ui->printButton->setProperty("primary", true);
    m_ui->splitter->setStretchFactor(1, 1);
    for (QWidget *panel :
         QList<QWidget *>{this, m_ui->choices, m_ui->previewPane, m_ui->wordingSide}) {
        panel->setBackgroundRole(QPalette::Base);
        panel->setAutoFillBackground(true);
    }
    m_ui->wordingPane->setReadOnly(document->isReadOnly());
    m_ui->fromEdit->setDate(QDate(document->plan().year, 1, 1));
    m_ui->toEdit->setDate(usualSummaryDay(document->outline(), document->today()));
    m_ui->sideTabs->addTab({});
    m_ui->sideTabs->addTab({});
    showSide();
    m_draftTimer.setSingleShot(true);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(kKeepAfter);
    updateWords();
    updateSpaces();
    recallPeriod();
    readNotes();
    choosePeriod();
    connectChoices();
    connectWording();
    connectPages();
    m_ui->partsView->setCurrentBlock(kTitleBlock.toString());
    showBlock(kTitleBlock.toString());
    showUnfinished();
    keepPlace(settings, kGeometry);
    m_ui->pageView->goToPage(0);
    m_ui->pageView->setFocus();
}

SummaryDialog::~SummaryDialog() = default;

void SummaryDialog::connectChoices()
{
    connect(&m_draftTimer, &QTimer::timeout, this, &SummaryDialog::draft);
    connect(m_ui->periodBox, &QComboBox::currentIndexChanged, this, &SummaryDialog::choosePeriod);
    m_ui->toEdit->setMinimumDate(m_ui->fromEdit->date());
    connect(m_ui->fromEdit, &QDateEdit::dateChanged, m_ui->toEdit, &QDateEdit::setMinimumDate);
    connect(m_ui->asOfEdit, &QDateEdit::dateChanged, this, &SummaryDialog::draftSoon);
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit})
        connect(edit, &QDateEdit::dateChanged, this, &SummaryDialog::choosePeriod);
    for (QWidget *field : QList<QWidget *>{m_ui->styleBox, m_ui->periodBox, m_ui->asOfEdit,
                                           m_ui->fromEdit, m_ui->toEdit}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    for (QCheckBox *box : m_ui->choices->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &SummaryDialog::takeChoices);
    connect(m_ui->styleBox, &QComboBox::currentIndexChanged, this, [this](int row) {
        leaveBlock(); // of the paper shown so far
        m_choices.style = allSummaryStyles().value(row);
        showChoices();
        draft();
    });
    connect(m_ui->optionsButton, &QToolButton::toggled, this, &SummaryDialog::foldOptions);
    connect(m_ui->partsView, &SummaryBlocksView::omissionChanged, this,
            [this](const QString &part, bool omitted) {
                ReportChoices choices = m_choices;
                choices.omitted.removeAll(part);
                if (omitted)
                    choices.omitted.append(part);
                choices.omitted.sort();
                storeChoices(choices);
            });
    for (const auto changed :
         {&PlanDocument::tallyChanged, &PlanDocument::detailsChanged, &PlanDocument::planReplaced,
          &PlanDocument::nodeInserted, &PlanDocument::nodeRemoved})
        connect(m_document, changed, this, &SummaryDialog::draftSoon);
    connect(m_document, &PlanDocument::nodeChanged, this, &SummaryDialog::draftSoon);
    for (const auto changed : {&PlanDocument::planReplaced, &PlanDocument::changedOutside})
        connect(m_document, changed, this, &SummaryDialog::readNotes);
    connect(m_document, &PlanDocument::notesChanged, this, &SummaryDialog::readNotes);
    for (const auto changed : {&PlanDocument::reportsChanged, &PlanDocument::planReplaced,
                               &PlanDocument::changedOutside})
        connect(m_document, changed, this, &SummaryDialog::readReport);
}

void SummaryDialog::connectWording()
{
    const WordingPane *pane = m_ui->wordingPane;
    connect(pane, &WordingPane::typed, this, &SummaryDialog::noteTyped);
    connect(pane, &WordingPane::left, this, &SummaryDialog::storeTyped);
    connect(pane, &WordingPane::choicesEdited, this,
            [this] { storeChoices(m_ui->wordingPane->choices(m_choices)); });
    connect(pane, &WordingPane::draftWanted, this, [this] {
        if (storeTyped())
            storeWording(m_ui->wordingPane->part(), {});
    });
    connect(pane, &WordingPane::recordSeen, this, [this] {
        const SummaryBlock part = m_ui->wordingPane->part();
        if (storeTyped() && part.wording)
            storeWording(part, Wording{.text = part.wording->text, .record = part.record});
    });
    connect(&m_keepTimer, &QTimer::timeout, this, &SummaryDialog::keepTyped);
    connect(m_ui->noticePanel, &NoticePanel::linkActivated, this, &SummaryDialog::goTo);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this,
            &SummaryDialog::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this,
            &SummaryDialog::redo);
}

void SummaryDialog::connectPages()
{
    PageView *pages = m_ui->pageView;
    connect(pages, &PageView::viewChanged, this, &SummaryDialog::updatePageRow);
    connect(pages, &PageView::partClicked, m_ui->partsView, &SummaryBlocksView::setCurrentBlock);
    connect(pages, &PageView::partClicked, this, &SummaryDialog::openWords);
    connect(m_ui->partsView, &SummaryBlocksView::currentBlockChanged, this,
            &SummaryDialog::showBlock);
    connect(m_ui->partsView, &QTreeWidget::itemActivated, this, &SummaryDialog::openWords);
    connect(m_ui->sideTabs, &QTabBar::currentChanged, this, &SummaryDialog::showSide);
    connect(m_ui->previousPageButton, &QToolButton::clicked, pages,
            [pages] { pages->goToPage(pages->currentPage() - 1); });
    connect(m_ui->nextPageButton, &QToolButton::clicked, pages,
            [pages] { pages->goToPage(pages->currentPage() + 1); });
    connect(m_ui->zoomInButton, &QToolButton::clicked, pages, &PageView::zoomIn);
    connect(m_ui->zoomOutButton, &QToolButton::clicked, pages, &PageView::zoomOut);
    m_ui->fitWidthButton->setCheckable(true);
    m_ui->fitPageButton->setCheckable(true);
    connect(m_ui->fitWidthButton, &QToolButton::clicked, pages, [this, pages] {
        pages->setFit(PageView::Fit::Width);
        updatePageRow();
    });
    connect(m_ui->fitPageButton, &QToolButton::clicked, pages, [this, pages] {
        pages->setFit(PageView::Fit::Page);
        updatePageRow();
    });
    connect(m_ui->printButton, &QPushButton::clicked, this, &SummaryDialog::print);
    connect(m_ui->pdfButton, &QPushButton::clicked, this, [this] { askForFile(ReportFile::Pdf); });
    connect(m_ui->wordButton, &QPushButton::clicked, this,
            [this] { askForFile(ReportFile::Word); });
    m_ui->otherButton->setMenu(new QMenu(m_ui->otherButton));
    fillOtherMenu();
    addReportKeys(m_ui->printButton, m_ui->pdfButton);
}

void SummaryDialog::fillOtherMenu()
{
    const std::pair<ReportFile, QString> kinds[] = {
        {ReportFile::OpenDocument, tr("Open&Document Text…")},
        {ReportFile::WebPage, tr("&Web Page…")},
        {ReportFile::Workbook, tr("Both &Tables as an Excel Workbook…")}};
    QMenu *menu = m_ui->otherButton->menu();
    menu->clear();
    for (const auto &[kind, words] : kinds)
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, which = kind] { askForFile(which); });
}

SummaryOptions SummaryDialog::options() const
{
    SummaryOptions options{
        .asOf = m_ui->asOfEdit->date(), .choices = m_choices, .wordings = m_wordings};
    const int choice = m_ui->periodBox->currentIndex();
    const ReportPeriod period = periodOf(choice, m_document->plan().year);
    options.from = choice == Between ? m_ui->fromEdit->date() : period.from;
    options.to = choice == Between ? m_ui->toEdit->date() : period.to;
    const SummaryBlock &part = m_ui->wordingPane->part();
    if (const auto typed = m_ui->wordingPane->unfinished())
        options.wordings.insert(part.part, {.text = *typed, .record = part.record});
    return options;
}

QString SummaryDialog::chosenPeriod() const
{
    const int choice = m_ui->periodBox->currentIndex();
    return choice == Between ? ReportPeriod::of(m_ui->fromEdit->date(), m_ui->toEdit->date()).key()
                             : periodOf(choice, m_document->plan().year).key();
}

// Names the setting that keeps the period of one file and year.
QString SummaryDialog::periodSetting() const
{
    return u"%1/%2/%3"_s.arg(kPeriod, m_document->fileUuid()).arg(m_document->plan().year);
}

// The period chosen last time; before that, the whole year.
void SummaryDialog::recallPeriod()
{
    const QString key = QString::fromUtf8(m_settings->state(periodSetting()));
    for (int choice = WholeYear; choice < Between; ++choice) {
        if (periodOf(choice, m_document->plan().year).key() == key)
            return m_ui->periodBox->setCurrentIndex(choice);
    }
    const QDate from = QDate::fromString(key.section(u'/', 0, 0), Qt::ISODate);
    const QDate to = QDate::fromString(key.section(u'/', 1), Qt::ISODate);
    if (!from.isValid() || !to.isValid() || from > to)
        return;
    m_ui->fromEdit->setDate(from);
    m_ui->toEdit->setDate(to);
    m_ui->periodBox->setCurrentIndex(Between);
}

// A period is told as of its last day, or of today while it lasts.
void SummaryDialog::choosePeriod()
{
    const int choice = m_ui->periodBox->currentIndex();
    const bool between = choice == Between;
    for (QWidget *part :
         QList<QWidget *>{m_ui->fromTitle, m_ui->fromEdit, m_ui->toTitle, m_ui->toEdit})
        part->setVisible(between);
    const QDate last = between ? m_ui->toEdit->date()
                               : periodOf(choice, m_document->plan().year).to;
    m_ui->asOfEdit->setDate(usualSummaryDay(m_document->outline(), m_document->today(), last));
    leaveBlock(); // of the report shown so far
    m_period = chosenPeriod();
    m_settings->setState(periodSetting(), m_period.toUtf8());
    readReport();
    draft();
    if (const SummaryBlock *part = partNamed(m_ui->wordingPane->part().part))
        m_ui->wordingPane->showBlock(*part, m_document->drafts()->wording(m_period, part->part));
}

void SummaryDialog::readNotes()
{
    auto notes = m_document->notesOfPlan();
    if (notes) {
        m_notes = *std::move(notes);
        draftSoon();
        return;
    }
    // Whoever opens the dialog may not be listening yet.
    tellFailureLater(this, notes.error());
}

// Reads the wordings and choices that the file holds for the chosen period.
void SummaryDialog::readReport()
{
    const auto choices = m_document->reportChoices();
    auto wordings = m_document->wordings(m_period);
    if (!choices || !wordings) {
        tellFailureLater(this, choices ? wordings.error() : choices.error());
        return;
    }
    m_wordings = *std::move(wordings);
    if (!m_document->isReadOnly() || !m_storedChoices) {
        m_storedChoices = *choices;
        m_choices = withUnheld(choices->value_or(ReportChoices{}), m_choices);
    }
    showChoices();
    draftSoon();
}

void SummaryDialog::showChoices()
{
    const bool isItemwise = m_choices.style == SummaryStyle::Items;
    const QSignalBlocker quietStyle(m_ui->styleBox);
    m_ui->styleBox->setCurrentIndex(int(allSummaryStyles().indexOf(m_choices.style)));
    const std::pair<QCheckBox *, bool> boxes[] = {
        {m_ui->datesBox, m_choices.dates},
        {m_ui->attendanceBox, m_choices.attendance},
        {m_ui->itemsWithoutNotesBox,
         isItemwise ? m_choices.itemsWithoutNotes : m_choices.quietItems},
        {m_ui->statusTableBox, m_choices.statusTable},
        {m_ui->breakdownTableBox, m_choices.breakdownTable}};
    for (const auto &[box, on] : boxes) {
        const QSignalBlocker quiet(box);
        box->setChecked(on);
    }
    m_ui->wordingPane->setChoices(m_choices, organisationInFull(m_document->plan()),
                                  m_ui->asOfEdit->date());
}

void SummaryDialog::takeChoices()
{
    ReportChoices choices = m_choices;
    choices.dates = m_ui->datesBox->isChecked();
    choices.attendance = m_ui->attendanceBox->isChecked();
    const bool isItemwise = choices.style == SummaryStyle::Items;
    (isItemwise ? choices.itemsWithoutNotes
                : choices.quietItems) = m_ui->itemsWithoutNotesBox->isChecked();
    choices.statusTable = m_ui->statusTableBox->isChecked();
    choices.breakdownTable = m_ui->breakdownTableBox->isChecked();
    storeChoices(choices);
}

// Stores the choices; in a read-only file they last as long as the dialog.
void SummaryDialog::storeChoices(const ReportChoices &choices)
{
    if (!m_document->isReadOnly()) {
        m_choices = withUnheld(m_choices, choices);
        const ReportChoices held = heldByFile(choices);
        const auto stored = m_document->setReportChoices(m_storedChoices, held);
        readReport();
        if (!stored)
            tellFailure(this, stored.error());
        return;
    }
    m_choices = choices;
    showChoices();
    draftSoon();
}

void SummaryDialog::draft()
{
    m_draftTimer.stop();
    const auto busy = countOf(m_notes) >= kManyNotes ? std::make_unique<BusyCursor>() : nullptr;
    const SummaryOptions options = this->options();
    const Outline &outline = m_document->outline();
    // What is typed stands on the page, but the list and the pane tell what is stored.
    SummaryOptions stored = options;
    stored.wordings = m_wordings;
    const QList<SummaryBlock> parts = summaryBlocks(outline, m_notes, stored);
    m_report = options.wordings == stored.wordings ? annualSummary(outline, m_notes, options, parts)
                                                   : annualSummary(outline, m_notes, options);
    const QString organisation = signatureFor(m_document->plan(), m_choices);
    const QString title = m_report.title.simplified();
    const bool isOurs = title.startsWith(organisation) && title.size() > organisation.size();
    m_ui->titleLabel->setText(isOurs ? title.mid(organisation.size()) : title);
    m_ui->pageView->setPages(Report::paginate(m_report, m_fonts));
    m_ui->partsView->setParts(parts);
    m_ui->wordingPane->setChoices(m_choices, organisationInFull(m_document->plan()), options.asOf);
    if (const SummaryBlock *part = partNamed(m_ui->wordingPane->part().part))
        m_ui->wordingPane->updatePart(*part);
    else if (!m_ui->partsView->parts().isEmpty())
        m_ui->partsView->setCurrentBlock(m_ui->partsView->parts().first().part);
    m_ui->noticePanel->setNotices(tr("Before printing:"), notices());
    m_ui->noticePanel->setVisible(!m_ui->noticePanel->isEmpty());
    updateTabs();
    const bool printable = m_ui->pageView->pages().arePrintable();
    m_ui->printButton->setEnabled(printable);
    m_ui->pdfButton->setEnabled(printable);
    updatePageRow();
    arrange();
}

const SummaryBlock *SummaryDialog::partNamed(const QString &part) const
{
    const auto &parts = m_ui->partsView->parts();
    const auto found = std::ranges::find(parts, part, &SummaryBlock::part);
    return found == parts.end() ? nullptr : &*found;
}

void SummaryDialog::noteTyped()
{
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    m_draftTimer.start(countOf(m_notes) >= kManyNotes ? kPause : 0);
}

void SummaryDialog::keepTyped()
{
    m_keepTimer.stop();
    const auto kept = m_document->drafts()->keepWording(m_period, m_ui->wordingPane->part().part,
                                                        m_ui->wordingPane->unfinished());
    if (!kept)
        tellFailure(this, kept.error());
}

// True when nothing is left that is not stored.
bool SummaryDialog::storeTyped()
{
    m_ui->wordingPane->takeInPreedit();
    const auto typed = m_ui->wordingPane->unfinished();
    if (!typed)
        return true;
    const SummaryBlock part = m_ui->wordingPane->part();
    const bool isDraft = typed->trimmed() == part.draft.trimmed();
    return storeWording(part, isDraft ? std::nullopt : std::optional(Wording{*typed, part.record}));
}

bool SummaryDialog::storeWording(const SummaryBlock &part, const std::optional<Wording> &to)
{
    const auto stored = m_document->setWording(
        {.place = {.period = m_period, .part = part.part}, .from = part.wording, .to = to});
    if (!stored) {
        keepTyped();
        tellFailure(this, stored.error());
        return false;
    }
    m_keepTimer.stop();
    readReport();
    SummaryBlock now = part;
    now.wording = m_wordings.contains(part.part) ? std::optional(m_wordings.value(part.part))
                                                 : std::nullopt;
    m_ui->wordingPane->showBlock(now, {});
    const auto forgotten = m_document->drafts()->keepWording(m_period, part.part, {});
    if (!forgotten)
        tellFailure(this, forgotten.error());
    draft();
    return true;
}

// Before another part, or another report, is shown.
void SummaryDialog::leaveBlock()
{
    m_ui->wordingPane->commitFields();
    if (!storeTyped())
        m_keepTimer.stop();
}

void SummaryDialog::showBlock(const QString &name)
{
    m_ui->pageView->showBlock(name);
    if (name == kRecipientBlock && m_ui->pageView->pages().pageOf(name) < 0)
        m_ui->pageView->goToPage(0); // where it would stand
    if (name == m_ui->wordingPane->part().part)
        return;
    leaveBlock();
    if (const SummaryBlock *part = partNamed(name))
        m_ui->wordingPane->showBlock(*part, m_document->drafts()->wording(m_period, name));
}

void SummaryDialog::goTo(const QString &part)
{
    m_ui->partsView->setCurrentBlock(part);
    m_ui->partsView->setFocus();
}

// What was typed and never stored, because the program ended: the first part that has such words.
void SummaryDialog::showUnfinished()
{
    for (const SummaryBlock &part : m_ui->partsView->parts()) {
        if (!part.isWorded || !m_document->drafts()->wording(m_period, part.part))
            continue;
        m_ui->partsView->setCurrentBlock(part.part);
        m_banner->say(Banner::Kind::Notice,
                      tr("What you had begun to write for “%1” is here again.").arg(part.label));
        return;
    }
}

void SummaryDialog::undo()
{
    if (!storeTyped())
        return;
    if (const auto done = m_document->undo(); !done)
        tellFailure(this, done.error());
}

void SummaryDialog::redo()
{
    if (!storeTyped())
        return;
    if (const auto done = m_document->redo(); !done)
        tellFailure(this, done.error());
}

QList<Notice> SummaryDialog::notices() const
{
    QList<Notice> notices;
    if (!m_fonts.areUsable())
        notices.append(
            {tr("No font with Chinese characters is installed; nothing can be printed.")});
    notices += itemNotices();
    Notice unprintable;
    for (const Report::UnprintableCharacter &one : m_ui->pageView->pages().unprintable()) {
        const QString place = placeOfPart(m_document->outline(), one.part);
        const Notice::Link link{place.isEmpty()
                                    ? codePoint(one.character)
                                    : tr("%1 in %2").arg(codePoint(one.character), place),
                                one.part};
        if (!unprintable.links.contains(link) && unprintable.links.size() < kMostLinks)
            unprintable.links.append(link);
    }
    if (!unprintable.links.isEmpty()) {
        unprintable.sentence = tr("No installed font has these characters, boxes stand for them:");
        notices.append(unprintable);
    }
    return notices + fontNotices();
}

// The same on each day until somebody installs them: last, and told in full when asked for.
QList<Notice> SummaryDialog::fontNotices() const
{
    QStringList replaced;
    for (const Report::FontReplacement &one : Report::replacements(m_fonts))
        replaced.append(tr("%1 → %2").arg(one.wanted, one.used));
    if (replaced.isEmpty())
        return {};
    return {{.sentence = tr("%n font(s) replaced", nullptr, int(replaced.size())),
             .details = replaced.join(u'\n')}};
}

QList<Notice> SummaryDialog::itemNotices() const
{
    const SummaryOptions options = this->options();
    const auto without = nodesWithoutNotes(m_document->outline(), m_notes, options);
    QList<const OutlineNode *> notBegun;
    for (const OutlineNode *node : m_document->outline().nodes()) {
        const bool notStarted = node->statusOn(options.asOf) == StatusKind::NotStarted;
        if (node->isTracked() && notStarted && !without.contains(node))
            notBegun.append(node);
    }
    const ShortNames names = shortNamesOf(m_document->outline());
    QList<Notice> notices;
    Notice outdated;
    for (const SummaryBlock &part : m_ui->partsView->parts()) {
        if (!part.hasNewRecord())
            continue;
        const OutlineNode *node = m_document->outline().find(part.node);
        outdated.links.append({node ? names.value(node) : part.label, part.part});
    }
    if (!outdated.links.isEmpty()) {
        outdated.sentence = tr("What is recorded has changed since you wrote these:");
        notices.append(outdated);
    }
    QList<const OutlineNode *> printed;
    QStringList leftOut;
    for (const OutlineNode *node : without) {
        const SummaryBlock *block = partNamed(blockOfNode(node->id()));
        if (options.choices.itemsWithoutNotes || block)
            printed.append(node);
        else
            leftOut.append(names.value(node));
    }
    if (!printed.isEmpty())
        notices.append(
            {tr("Without progress notes (%1):").arg(printed.size()), linksTo(printed, names)});
    if (!leftOut.isEmpty())
        notices.append({tr("Without progress notes and left out (%1): %2")
                            .arg(QString::number(leftOut.size()), leftOut.join(tr(", ")))});
    if (!notBegun.isEmpty())
        notices.append(
            {tr("With progress notes, but counted as not started (%1):").arg(notBegun.size()),
             linksTo(notBegun, names)});
    return notices + hintNotices(names) + dayNotices(names);
}

// What the wording itself is to be looked at for.
QList<Notice> SummaryDialog::hintNotices(const ShortNames &names) const
{
    const Outline &outline = m_document->outline();
    QMap<SummaryHint::Kind, QList<SummaryHint>> byKind;
    for (const SummaryHint &hint : summaryHints(outline, m_notes, options())) {
        if (hint.kind != SummaryHint::Kind::NoNotes)
            byKind[hint.kind].append(hint);
    }
    QList<Notice> notices;
    for (const QList<SummaryHint> &hints : std::as_const(byKind)) {
        Notice notice{.sentence = hintHeading(hints.first().kind)};
        for (const SummaryHint &hint : hints) {
            const OutlineNode *node = outline.find(hint.node);
            const SummaryBlock *block = partNamed(hint.block);
            const QString name = node ? names.value(node) : block ? block->label : QString();
            const Notice::Link link{name, hint.block};
            if (!name.isEmpty() && notice.links.size() < kMostLinks
                && std::ranges::none_of(notice.links, [&link](const Notice::Link &other) {
                       return other.target == link.target;
                   }))
                notice.links.append(link);
        }
        notices.append(notice);
    }
    return notices;
}

// What the day does that nobody asked for.
QList<Notice> SummaryDialog::dayNotices(const ShortNames &names) const
{
    const SummaryOptions options = this->options();
    const SummaryDayEffects effects = effectsOfDay(m_document->outline(), m_notes, options);
    const QString day = m_ui->asOfEdit->text();
    QList<Notice> notices;
    if (!effects.leftOut.isEmpty())
        notices.append({tr("With notes later than %1, which are left out (%2):")
                            .arg(day, QString::number(effects.leftOut.size())),
                        linksTo(effects.leftOut, names)});
    if (!effects.afterYear.isEmpty())
        notices.append(
            {tr("Noted or finished after the plan's year, so the summary is told as of %1 (%2):")
                 .arg(day, QString::number(effects.afterYear.size())),
             linksTo(effects.afterYear, names)});
    return notices;
}

QList<Notice::Link> SummaryDialog::linksTo(const QList<const OutlineNode *> &nodes,
                                           const ShortNames &names)
{
    QList<Notice::Link> links;
    for (const OutlineNode *node : nodes.mid(0, kMostLinks))
        links.append({names.value(node), blockOfNode(node->id())});
    return links;
}

void SummaryDialog::updatePageRow()
{
    const PageView *view = m_ui->pageView;
    const int page = view->currentPage();
    m_ui->pageLabel->setText(tr("Page %1 of %2").arg(page + 1).arg(view->pages().count()));
    m_ui->zoomLabel->setText(tr("%1 %").arg(qRound(view->zoom() * 100)));
    m_ui->previousPageButton->setEnabled(page > 0);
    m_ui->nextPageButton->setEnabled(page + 1 < view->pages().count());
    m_ui->fitWidthButton->setChecked(view->fit() == PageView::Fit::Width);
    m_ui->fitPageButton->setChecked(view->fit() == PageView::Fit::Page);
}

// Prints and saves what is stored, and nothing else.
bool SummaryDialog::readyToLeave()
{
    m_ui->wordingPane->commitFields();
    if (!storeTyped())
        return false;
    draft();
    return true;
}

void SummaryDialog::print()
{
    if (!readyToLeave())
        return;
    if (!canPrint()) {
        if (wantsPdfInstead(this))
            askForFile(ReportFile::Pdf);
        return;
    }
    const auto printed = printReport(m_report, m_fonts, m_ui->pageView->currentPage(), this);
    if (!printed)
        tellFailure(this, printed.error());
}

// Both tables, whatever annexes are printed.
ReportDocument SummaryDialog::tables() const
{
    const SummaryOptions options = this->options();
    const Outline &outline = m_document->outline();
    return {.title = m_report.title,
            .author = m_report.author,
            .elements = {statusTable(outline, m_notes, options),
                         breakdownTable(outline, options.choices)}};
}

void SummaryDialog::askForFile(ReportFile kind)
{
    if (!readyToLeave())
        return;
    const QString path = chooseReportFile(kind, m_report.title, m_document->path(), *m_settings,
                                          this);
    if (!path.isEmpty() && save(kind, path))
        rememberReportFolder(path, *m_settings);
}

bool SummaryDialog::save(ReportFile kind, const QString &path)
{
    if (!readyToLeave())
        return false;
    if (const auto isOther = checkIsNotPlanFile(path, m_document->path()); !isOther) {
        tellFailure(this, isOther.error());
        return false;
    }
    const ReportDocument &report = kind == ReportFile::Workbook ? tables() : m_report;
    const auto written = writeReport(kind, report, m_ui->pageView->pages(), path, this);
    if (!written) {
        tellFailure(this, written.error());
        return false;
    }
    m_banner->saySaved(path);
    return true;
}

QSize SummaryDialog::sizeHint() const
{
    const QSize wanted(scaled(this, 1560), scaled(this, 960));
    return screen() ? wanted.boundedTo(screen()->availableSize() * 0.95) : wanted;
}

// The wheel scrolls the choices; it changes only the one that has been gone to.
bool SummaryDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QDialog::eventFilter(watched, event);
    event->ignore();
    return true;
}

void SummaryDialog::done(int result)
{
    leaveBlock();
    QDialog::done(result);
}

void SummaryDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void SummaryDialog::retranslate()
{
    m_ui->retranslateUi(this);
    updateWords();
    fillOtherMenu();
    draftSoon();
}

void SummaryDialog::updateLook()
{
    updateSpaces();
    arrange();
}

void SummaryDialog::updateWords()
{
    QStringList periods{tr("Whole year"),    tr("First half"),     tr("Second half"),
                        tr("First quarter"), tr("Second quarter"), tr("Third quarter"),
                        tr("Fourth quarter")};
    for (int month = 1; month <= 12; ++month)
        periods.append(locale().standaloneMonthName(month));
    refill(m_ui->periodBox, periods + QStringList{tr("Between two days")});
    refill(m_ui->styleBox,
           {tr("Annual summary in prose"), tr("Item by item"), tr("Report to a superior"),
            tr("By lead department"), tr("Brief on one page")});
    m_ui->styleBox->setAccessibleName(tr("Kind of paper"));
    m_ui->partsView->setAccessibleName(tr("Contents"));
    updateTabs();
}

void SummaryDialog::updateSpaces()
{
    const int edge = scaled(this, 16);
    const int gap = scaled(this, 8);
    m_ui->column->setContentsMargins({});
    m_ui->column->setSpacing(0);
    m_ui->headerRow->setContentsMargins(edge, gap, edge, gap);
    m_ui->headerRow->setSpacing(gap);
    m_ui->choiceColumn->setContentsMargins(edge, gap, edge, edge);
    m_ui->choiceColumn->setSpacing(scaled(this, 6));
    m_ui->optionColumn->setContentsMargins(0, gap, 0, gap);
    m_ui->optionColumn->setSpacing(scaled(this, 6));
    m_ui->periodGrid->setHorizontalSpacing(gap);
    m_ui->periodGrid->setVerticalSpacing(scaled(this, 4));
    m_ui->previewColumn->setContentsMargins({});
    m_ui->previewColumn->setSpacing(0);
    m_ui->pagesColumn->setContentsMargins({});
    m_ui->pagesColumn->setSpacing(0);
    m_ui->pageRow->setContentsMargins(gap, scaled(this, 4), gap, scaled(this, 4));
    m_ui->wordingColumn->setContentsMargins(edge, edge, edge, edge);
    m_ui->wordingColumn->setSpacing(gap);
    m_ui->partsView->setMinimumHeight(scaled(this, 160));
    m_ui->pageView->setMinimumSize(scaled(this, 160), scaled(this, 120));
    m_ui->titleLabel->setFont(titleFont(font()));
    for (QDateEdit *edit : {m_ui->asOfEdit, m_ui->fromEdit, m_ui->toEdit})
        edit->setMaximumHeight(m_ui->periodBox->sizeHint().height());
    m_ui->previousPageButton->setIcon(icon(u"previous-page"_s));
    m_ui->nextPageButton->setIcon(icon(u"next-page"_s));
    m_ui->zoomOutButton->setIcon(icon(u"zoom-out"_s));
    m_ui->zoomInButton->setIcon(icon(u"zoom-in"_s));
    m_ui->fitWidthButton->setIcon(icon(u"fit-width"_s));
    m_ui->fitPageButton->setIcon(icon(u"fit-page"_s));
    m_ui->printButton->setIcon(icon(u"print"_s, colour(palette(), ColourRole::AccentText)));
    m_ui->pdfButton->setIcon(icon(u"pdf"_s));
}

// In short, so that the summary's title has room in the window's head.
void SummaryDialog::nameHeadButtons(bool inShort)
{
    const QString word = tr("S&ave as Word…");
    const QString pdf = tr("&Save as PDF…");
    nameButton(m_ui->wordButton, word, inShort ? tr("Word…") : word);
    nameButton(m_ui->pdfButton, pdf, inShort ? tr("PDF…") : pdf);
}

// Where the window is low, the options stand back behind the contents until they are asked for.
void SummaryDialog::foldOptions()
{
    const bool isLow = height() < scaled(this, kAllOptions);
    const bool isOpen = m_ui->optionsButton->isChecked();
    m_ui->optionsButton->setVisible(isLow);
    m_ui->optionsButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_ui->options->setVisible(!isLow || isOpen);
    m_ui->styleTitle->setVisible(!isLow); // the choices say what they are
}

// Where there is no room for both side by side: either the pages or the wording.
void SummaryDialog::showSide()
{
    const bool showsPages = m_ui->sideTabs->currentIndex() == PagesTab;
    m_ui->sideTabs->setVisible(m_isNarrow);
    m_ui->pagesSide->setVisible(!m_isNarrow || showsPages);
    m_ui->wordingArea->setVisible(!m_isNarrow || !showsPages);
}

void SummaryDialog::openWords()
{
    m_ui->sideTabs->setCurrentIndex(WordingTab);
    m_ui->wordingPane->focusWords();
}

void SummaryDialog::updateTabs()
{
    const int notices = int(m_ui->noticePanel->notices().size());
    m_ui->sideTabs->setTabText(PagesTab, tr("Pages"));
    m_ui->sideTabs->setTabText(
        WordingTab, notices == 0 ? tr("Wording") : tr("Wording (%n warning(s))", nullptr, notices));
}

// The wording has a column of its own where there is room; else it takes turns with the pages.
void SummaryDialog::arrange()
{
    const int units = width() * 1000 / std::max(1, scaled(this, 1000));
    const bool isNarrow = units < kThreeColumns;
    foldOptions();
    m_ui->titleLabel->setVisible(units >= kTitled);
    nameHeadButtons(units < kLongNames);
    m_ui->choiceArea->setMinimumWidth(scaled(this, kChoicesWidth - 80));
    m_ui->wordingArea->setMinimumWidth(m_ui->wordingSide->minimumSizeHint().width());
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        if (isNarrow)
            m_ui->previewColumn->addWidget(m_ui->wordingArea, 1);
        else
            m_ui->splitter->addWidget(m_ui->wordingArea);
        showSide();
    } else if (m_isArranged) {
        return;
    }
    m_isArranged = true;
    const int choices = scaled(this, kChoicesWidth);
    const int wording = isNarrow ? 0 : scaled(this, kWordingWidth);
    m_ui->splitter->setSizes({choices, std::max(1, width() - choices - wording), wording});
}

} // namespace Widgets
