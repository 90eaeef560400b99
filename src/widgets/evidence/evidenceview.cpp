#include "widgets/evidence/evidenceview.h"

#include "models/evidence/evidencemodel.h"
#include "widgets/evidence/evidencecommands.h"
#include "widgets/kit/focusframe.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::EvidenceModel;

namespace Widgets {

namespace {

constexpr qreal kSide = 44; // side of a small picture, at 100 % text
constexpr qreal kGap = 8;

// Paints a small picture, the name beside it and, below the name, the note or item that the piece
// belongs to.
class PieceDelegate : public QStyledItemDelegate
{
public:
    PieceDelegate(const EvidenceModel *model, EvidenceCommands *commands, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_commands(commands)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {scaled(option.font, 160), scaled(option.font, kSide + kGap)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QFont &font = option.font;
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colour(option.palette, ColourRole::SelectedRow));
        if (option.state & QStyle::State_HasFocus
            && option.state & QStyle::State_KeyboardFocusChange)
            drawFocusFrame(painter, option.rect, option.palette);
        const int side = scaled(font, kSide);
        const int gap = scaled(font, kGap);
        const QRect picture(option.rect.left() + gap / 2, option.rect.center().y() - side / 2, side,
                            side);
        painter->drawPixmap(picture, m_commands->picture(m_model->evidence(index.row()), side));
        painter->setPen(colour(option.palette, ColourRole::Hairline));
        painter->drawRect(picture.adjusted(0, 0, -1, -1));
        const int upper = heightOfLines(font, 1);
        const QFont small = smallFont(font);
        const int lower = heightOfLines(small, 1);
        const int left = picture.right() + 1 + gap;
        const QRect words(left, option.rect.center().y() - (upper + lower) / 2,
                          option.rect.right() - gap / 2 - left, upper + lower);
        painter->setPen(colour(option.palette, ColourRole::Text));
        drawLines(painter, words.adjusted(0, 0, 0, -lower),
                  {QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle,
                                                 words.width())},
                  font);
        painter->setPen(colour(option.palette, ColourRole::Secondary));
        const QString line = index.data(EvidenceModel::SmallLineRole).toString();
        drawLines(painter, words.adjusted(0, upper, 0, 0), linesOf(line, small, words.width(), 1),
                  small);
        painter->restore();
    }

private:
    const EvidenceModel *m_model;
    EvidenceCommands *m_commands;
};

} // namespace

// The list of evidence; dragging a row hands out a copy of the file.
class EvidenceView::List : public QListView
{
public:
    explicit List(EvidenceView *view)
        : QListView(view)
        , m_view(view)
    {}

    void setEmptyWords(const QString &words)
    {
        m_emptyWords = words;
        viewport()->update();
    }

    // Small, so that the widgets above and below the list get their size first.
    QSize sizeHint() const override { return {scaled(this, 300), scaled(this, kSide + kGap)}; }

protected:
    void startDrag(Qt::DropActions) override
    {
        QMimeData *copies = m_view->m_commands->copies(m_view->chosen());
        if (!copies)
            return;
        auto *drag = new QDrag(this);
        drag->setMimeData(copies);
        drag->exec(Qt::CopyAction);
    }

    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        if (m_view->m_model->rowCount() > 0)
            return;
        QPainter painter(viewport());
        painter.setPen(colour(palette(), ColourRole::Secondary));
        painter.setFont(smallFont(font()));
        painter.drawText(viewport()->rect().adjusted(0, scaled(this, 8), 0, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyWords);
    }

private:
    EvidenceView *m_view;
    QString m_emptyWords;
};

EvidenceView::EvidenceView(EvidenceModel *model, EvidenceCommands *commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(model)
    , m_list(new List(this))
    , m_buttonRow(new QWidget(this))
    , m_tickRow(new QWidget(this))
    , m_add(new QPushButton(this))
    , m_paste(new QPushButton(this))
    , m_openButton(new QPushButton(this))
    , m_saveButton(new QPushButton(this))
    , m_keepsOriginal(new QCheckBox(this))
    , m_keepsPlace(new QCheckBox(this))
{
    arrange();
    makeActions();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EvidenceView::updateActions);
    connect(m_model, &EvidenceModel::unreadChanged, this, &EvidenceView::showEmptyWords);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, changed, this, &EvidenceView::updateActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EvidenceView::updateActions);
    m_add->setIcon(icon(u"new"_s));
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); }, .look = [this] { fitRows(); }});
}

void EvidenceView::arrange()
{
    m_list->setObjectName(u"evidenceList"_s);
    m_add->setObjectName(u"addEvidenceButton"_s);
    m_paste->setObjectName(u"pasteEvidenceButton"_s);
    m_openButton->setObjectName(u"openEvidenceButton"_s);
    m_saveButton->setObjectName(u"saveEvidenceButton"_s);
    m_keepsOriginal->setObjectName(u"keepOriginalBox"_s);
    m_keepsPlace->setObjectName(u"keepPlaceBox"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PieceDelegate(m_model, m_commands, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragEnabled(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAutoFillBackground(false);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAcceptDrops(true);
    m_list->viewport()->installEventFilter(this);
    auto *row = new FlowLayout;
    row->setContentsMargins(0, 0, 0, 0);
    m_buttonRow->setLayout(row);
    for (QWidget *button : {m_add, m_paste, m_openButton, m_saveButton})
        row->addWidget(button);
    auto *tickRow = new FlowLayout;
    tickRow->setContentsMargins(0, 0, 0, 0);
    m_tickRow->setLayout(tickRow);
    tickRow->addWidget(m_keepsOriginal);
    tickRow->addWidget(m_keepsPlace);
    auto *column = new QVBoxLayout(this);
    keepSpaces(this, column, {0, 6, 0, 0}, 4);
    column->addWidget(m_list, 1);
    column->addWidget(m_buttonRow);
    column->addWidget(m_tickRow);
    fitRows();
}

// Limits the minimum heights to one row each. Rows wrap when there is room, but must not ask for
// the height of wrapped rows, as the page would then become higher than the window.
void EvidenceView::fitRows()
{
    m_list->setMinimumHeight(scaled(this, kSide + kGap));
    m_buttonRow->setMinimumHeight(m_add->sizeHint().height());
    m_tickRow->setMinimumHeight(m_keepsPlace->sizeHint().height());
}

void EvidenceView::makeActions()
{
    const auto open = [this] {
        for (const Evidence &one : chosen())
            m_commands->open(one);
    };
    const auto save = [this] { m_commands->saveAs(chosen()); };
    const auto paste = [this] { m_commands->paste({m_model->node(), {}}); };
    const auto copy = [this] {
        if (QMimeData *copies = m_commands->copies(chosen()))
            QGuiApplication::clipboard()->setMimeData(copies);
    };
    m_open = m_list->addAction(icon(u"eye"_s), QString(), this, open);
    m_save = m_list->addAction(icon(u"save-copy"_s), QString(), this, save);
    m_copy = m_list->addAction(icon(u"copy"_s), QString(), this, copy);
    m_rename = m_list->addAction(icon(u"edit"_s), QString(), this,
                                 [this] { m_commands->rename(chosen().first()); });
    m_remove = m_list->addAction(icon(u"remove"_s), QString(), this,
                                 [this] { m_commands->remove(chosen()); });
    m_pasteKey = m_list->addAction(QString(), this, paste);
    m_open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_copy->setShortcut(QKeySequence::Copy);
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_remove->setShortcut(QKeySequence::Delete);
    m_pasteKey->setShortcut(QKeySequence::Paste);
    for (QAction *action : {m_open, m_save, m_copy, m_rename, m_remove, m_pasteKey})
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_openButton, &QPushButton::clicked, this, open);
    connect(m_list, &QAbstractItemView::doubleClicked, m_open, &QAction::trigger);
    connect(m_saveButton, &QPushButton::clicked, this, save);
    connect(m_paste, &QPushButton::clicked, this, paste);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_commands->choose({m_model->node(), {}});
    });
    connect(m_keepsOriginal, &QCheckBox::toggled, m_commands, &EvidenceCommands::setKeepsOriginal);
    connect(m_keepsPlace, &QCheckBox::toggled, m_commands, &EvidenceCommands::setKeepsPlace);
    connect(m_list, &QWidget::customContextMenuRequested, this, &EvidenceView::showMenu);
}

QWidget *EvidenceView::list() const
{
    return m_list;
}

QList<Evidence> EvidenceView::chosen() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<Evidence> all;
    for (const QModelIndex &row : rows)
        all.append(m_model->evidence(row.row()));
    return all;
}

void EvidenceView::updateActions()
{
    const qsizetype count = m_list->selectionModel()->selectedIndexes().size();
    const bool canAdd = m_commands->canAdd() && m_model->node() != NodeId{};
    for (QAction *action : {m_open, m_save, m_copy})
        action->setEnabled(count > 0);
    m_openButton->setEnabled(count > 0);
    m_saveButton->setEnabled(count > 0);
    m_rename->setEnabled(canAdd && count == 1);
    m_remove->setEnabled(canAdd && count > 0);
    for (QWidget *adding :
         std::initializer_list<QWidget *>{m_add, m_paste, m_keepsOriginal, m_keepsPlace})
        adding->setEnabled(canAdd);
    m_pasteKey->setEnabled(canAdd);
}

void EvidenceView::showMenu(const QPoint &at)
{
    updateActions();
    QMenu menu(this);
    menu.addActions({m_open, m_save, m_copy, m_rename});
    menu.addSeparator();
    menu.addAction(m_pasteKey);
    menu.addSeparator();
    menu.addAction(m_remove);
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

bool EvidenceView::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QWidget::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    if (!m_add->isEnabled() || drop->source() == m_list
        || !EvidenceCommands::holdsEvidence(drop->mimeData()))
        return QWidget::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop)
        m_commands->addLater({m_model->node(), {}}, *drop->mimeData());
    return true;
}

void EvidenceView::showEmptyWords()
{
    m_list->setEmptyWords(m_model->isUnread()
                              ? tr("The evidence of this item cannot be read at present.")
                              : tr("Drop photographs and papers here, or paste a picture."));
}

void EvidenceView::retranslate()
{
    m_list->setAccessibleName(tr("Evidence"));
    showEmptyWords();
    m_add->setText(tr("&Add…"));
    m_paste->setText(tr("Pas&te"));
    m_paste->setToolTip(tr("Pastes a picture or files from the clipboard"));
    m_openButton->setText(tr("&Open"));
    m_saveButton->setText(tr("&Save As…"));
    m_keepsOriginal->setText(tr("Keep photographs as they are"));
    m_keepsOriginal->setToolTip(
        tr("Otherwise they are shrunk to 2560 pixels, enough for paper and much smaller"));
    m_keepsPlace->setText(tr("Keep where they were taken"));
    m_open->setText(tr("&Open"));
    m_save->setText(tr("&Save As…"));
    m_copy->setText(tr("&Copy"));
    m_rename->setText(tr("Re&name…"));
    m_remove->setText(tr("&Remove"));
    m_pasteKey->setText(tr("&Paste Picture or Files"));
    m_model->retranslate();
    updateActions();
}

} // namespace Widgets
