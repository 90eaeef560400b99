#include "widgets/window/start/startpage.h"

#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// At 100 % text.
constexpr qreal kWidest = 760;
constexpr qreal kWideEnough = 640; // narrowest page with the buttons beside their texts
constexpr qreal kEdge = 16;
constexpr qreal kSign = 18;
constexpr qreal kNameWidth = 124;

enum WayIndex { Example, ReadIn, Write };

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QWidget(this))
    , m_title(new Label(Label::Size::Title, ColourRole::Text, m_column, 2))
    , m_words(new Label(Label::Size::Body, ColourRole::Secondary, m_column, 3))
{
    setObjectName(u"startPage"_s);
    auto *column = new QVBoxLayout(m_column);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_words);
    m_ways = {addWay(u"eye"_s, u"exampleButton"_s), addWay(u"folder"_s, u"importButton"_s),
              addWay(u"edit"_s, u"beginWritingButton"_s)};
    for (const Way &way : m_ways)
        column->addWidget(way.row);
    column->addWidget(makeFoot());
    column->addStretch(1);
    m_ways[ReadIn].button->setProperty("primary", true);

    auto *menu = new QMenu(m_ways[ReadIn].button);
    m_readIn = menu->addAction(QString());
    m_readIn->setObjectName(u"startReadInAction"_s);
    m_readInCopied = menu->addAction(QString());
    m_readInCopied->setObjectName(u"startReadInCopiedAction"_s);
    m_ways[ReadIn].button->setMenu(menu);
    connect(m_readIn, &QAction::triggered, this, &StartPage::readInRequested);
    connect(m_readInCopied, &QAction::triggered, this, &StartPage::readInCopiedRequested);
    connect(m_ways[Example].button, &QPushButton::clicked, this, &StartPage::exampleWanted);
    connect(m_ways[Write].button, &QPushButton::clicked, this, &StartPage::writingRequested);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_column);
    scroll->viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); }, .look = [this] { arrange(); }});
}

StartPage::Way StartPage::addWay(const QString &icon, const QString &buttonName)
{
    auto *row = new QWidget(m_column);
    Way way{.icon = icon,
            .row = row,
            .sign = new Label(Label::Size::Body, ColourRole::Secondary, row),
            .title = new Label(Label::Size::Body, ColourRole::Text, row, 2),
            .words = new Label(Label::Size::Small, ColourRole::Secondary, row, 3),
            .button = new QPushButton(row)};
    way.button->setObjectName(buttonName);
    new QGridLayout(row);
    row->installEventFilter(this);
    return way;
}

QWidget *StartPage::makeFoot()
{
    m_foot = new QWidget(m_column);
    m_open = new LinkButton(m_foot);
    m_open->setObjectName(u"openOtherButton"_s);
    m_drop = new Label(Label::Size::Small, ColourRole::Secondary, m_foot);
    m_nameLabel = new Label(Label::Size::Small, ColourRole::Secondary, m_foot);
    m_name = new QLineEdit(m_foot);
    m_name->setObjectName(u"startNameEdit"_s);
    m_nameLabel->setBuddy(m_name);
    auto *row = new FlowLayout;
    m_foot->setLayout(row);
    row->addWidget(m_open);
    row->addWidget(m_drop);
    row->addAtEnd(m_nameLabel);
    row->addWidget(m_name);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_name, &QLineEdit::editingFinished, this, &StartPage::giveName);
    return m_foot;
}

void StartPage::giveName()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || name == m_known)
        return;
    m_known = name;
    emit nameGiven(name);
}

void StartPage::prepare(const QString &file, bool writable, const QString &name, bool asksName)
{
    m_file = file;
    m_known = asksName ? QString() : name;
    m_name->setText(m_known);
    m_ways[ReadIn].button->setEnabled(writable);
    m_ways[Write].button->setEnabled(writable);
    retranslate();
}

void StartPage::arrange()
{
    const int wide = std::min(width(), scaled(this, kWidest));
    const int side = std::max(scaled(this, kEdge), (width() - wide) / 2 + scaled(this, kEdge));
    m_column->layout()->setContentsMargins(side, scaled(this, 18), side, scaled(this, 12));
    for (const Way &way : m_ways)
        arrange(way, wide >= scaled(this, kWideEnough));
    static_cast<FlowLayout *>(m_foot->layout())->setGaps(scaled(this, 14), scaled(this, 6));
    m_foot->layout()->setContentsMargins(0, scaled(this, 8), 0, 0);
    m_name->setFixedWidth(scaled(this, kNameWidth));
    m_words->setContentsMargins(0, scaled(this, 2), 0, scaled(this, 14));
}

// Places the button beside the words in a wide page, else below them.
void StartPage::arrange(const Way &way, bool wide)
{
    auto *grid = static_cast<QGridLayout *>(way.row->layout());
    while (QLayoutItem *item = grid->takeAt(0))
        delete item;
    const int side = scaled(this, kSign);
    way.sign->setPixmap(icon(way.icon, colour(palette(), ColourRole::Secondary))
                            .pixmap(QSize(side, side), devicePixelRatio()));
    QFont bold = font();
    bold.setBold(true);
    way.title->setFont(bold);
    grid->addWidget(way.sign, 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(way.title, 0, 1);
    grid->addWidget(way.words, 1, 1);
    grid->addWidget(way.button, wide ? 0 : 2, wide ? 2 : 1, wide ? 2 : 1, 1,
                    wide ? Qt::AlignVCenter : Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(scaled(this, 16));
    grid->setVerticalSpacing(scaled(this, 3));
    grid->setContentsMargins(0, scaled(this, 12), 0, scaled(this, 12));
    way.button->setMinimumWidth(scaled(this, kNameWidth));
}

void StartPage::retranslate()
{
    m_title->setText(tr("Where to begin?"));
    m_words->setText(tr("A year's work plan, who is responsible and how far it is are kept in one "
                        "file. What is written is stored at once, and can always be undone."));
    const auto say = [this](WayIndex way, const QString &title, const QString &words,
                            const QString &button) {
        m_ways[way].title->setText(title);
        m_ways[way].words->setText(words);
        m_ways[way].button->setText(button);
        m_ways[way].button->setAccessibleDescription(title + u": "_s + words);
    };
    say(Example, tr("Look at the plan for 2021"),
        tr("One that a college's committee has published, with 5 sections and 18 items, to try "
           "things out"),
        tr("Look at This Plan"));
    say(ReadIn, tr("Read in the plan your committee has been issued"),
        tr("Word, WPS, PDF, a web page or copied text; word for word, divided into sections and "
           "items, and put into this file (%1)")
            .arg(m_file),
        tr("Choose or Paste…"));
    say(Write, tr("Begin with an empty plan"),
        tr("Where none has been issued yet, or there are only a few intentions: one line each"),
        tr("Begin Writing"));
    m_readIn->setText(tr("&Choose a File…"));
    m_readInCopied->setText(tr("&Paste Copied Text"));
    m_open->setWords(tr("Open another plan file…"));
    m_drop->setText(tr("A file can be dropped here too."));
    m_nameLabel->setText(tr("Your name, shown beside your notes"));
    m_name->setAccessibleName(m_nameLabel->text());
    arrange();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(palette(), ColourRole::Panel));
}

// Draws a hairline above each entry and below the last.
bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        auto *row = static_cast<QWidget *>(watched);
        QPainter painter(row);
        const QColor line = colour(palette(), ColourRole::Hairline);
        painter.fillRect(0, 0, row->width(), 1, line);
        if (row == m_ways.last().row)
            painter.fillRect(0, row->height() - 1, row->width(), 1, line);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Widgets
