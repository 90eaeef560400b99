#include "widgets/summary/sourcesdialog.h"

#include "domain/plan/figures/figuretotals.h"
#include "domain/text/sentences.h"
#include "widgets/kit/label.h"
#include "widgets/kit/roomydelegate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

enum Column { WordsColumn, DayColumn, AttendanceColumn };

QTreeWidgetItem *noteRow(const ProgressNote &note, QTreeWidgetItem *under)
{
    const QString star = note.highlight ? u"★ "_s : QString();
    const QString figures = note.figures.isEmpty() ? QString()
                                                   : u"（%1）"_s.arg(figureWords(note.figures));
    auto *row = new QTreeWidgetItem(
        under, {star + note.text.simplified() + figures, note.happenedOn.toString(Qt::ISODate)});
    row->setToolTip(WordsColumn, note.text.toHtmlEscaped());
    if (note.attendance)
        row->setText(AttendanceColumn, QLocale().toString(*note.attendance));
    row->setTextAlignment(AttendanceColumn, Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

} // namespace

SourcesDialog::SourcesDialog(const Outline &outline, const QList<FigureSource> &sources,
                             QWidget *parent)
    : Dialog(parent)
    , m_view(new QTreeWidget(this))
    , m_sums(new Label(Label::Size::Body, ColourRole::Text, this, 2))
{
    setWindowTitle(tr("What This Is Made From"));
    setObjectName(u"sourcesDialog"_s);
    m_view->setObjectName(u"sourcesView"_s);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setAccessibleName(tr("Items and notes"));
    m_view->setHeaderLabels({tr("Item, note"), tr("Day"), tr("Attendance")});
    m_view->setWordWrap(true);
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(WordsColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(DayColumn, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(AttendanceColumn, QHeaderView::ResizeToContents);
    m_sums->setObjectName(u"sumsLabel"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_view, 1);
    column->addWidget(m_sums);
    column->addWidget(buttons);
    fill(outline, sources);
    updateLook();
    resizeTo(640, 480);
}

void SourcesDialog::showBeside()
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_ShowWithoutActivating);
    const QWidget *beside = parentWidget();
    parentWidget()->installEventFilter(this);
    // Narrow enough that the wording stays visible.
    resize(std::min(width(), beside->width() * 9 / 20), std::min(height(), beside->height() / 2));
    move(beside->geometry().bottomLeft() - QPoint(0, height()));
    show();
}

bool SourcesDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched != parentWidget() || !isEscape)
        return Dialog::eventFilter(watched, event);
    close();
    return true;
}

void SourcesDialog::fill(const Outline &outline, const QList<FigureSource> &sources)
{
    NoteFigures sums;
    QList<ProgressNote> notes;
    int items = 0;
    for (const FigureSource &source : sources) {
        const OutlineNode *node = outline.find(source.node);
        if (!node)
            continue;
        QString words = node->heading().simplified();
        if (node->isTracked()) {
            ++items;
            words = tr("%1 — %2", "an item and its status").arg(words, statusName(source.status));
        }
        auto *row = new QTreeWidgetItem(m_view, {words});
        QFont bold = m_view->font();
        bold.setBold(true);
        row->setFont(WordsColumn, bold);
        row->setFirstColumnSpanned(true);
        row->setToolTip(WordsColumn, words.toHtmlEscaped());
        for (const ProgressNote &note : source.notes)
            noteRow(note, row);
        sums += figuresOf(source.notes);
        notes += source.notes;
    }
    m_view->expandAll();
    if (m_view->topLevelItemCount() > 0)
        m_view->setCurrentItem(m_view->topLevelItem(0));
    QList<NamedFigure> named;
    for (const FigureTotal &total : figureTotals(notes))
        named.append(total.figure());
    QString words = tr("Items: %1. Notes: %2, of them activities: %3. Attendance: %4.")
                        .arg(QString::number(items), QString::number(sums.notes),
                             QString::number(sums.events), QString::number(sums.attendance));
    if (!named.isEmpty())
        words = joinSentences({words, tr("Figures: %1.").arg(figureWords(named))});
    m_sums->setText(words);
}

void SourcesDialog::updateLook()
{
    const int edge = scaled(this, 12);
    layout()->setContentsMargins(edge, edge, edge, edge);
    layout()->setSpacing(scaled(this, 8));
}

} // namespace Widgets
