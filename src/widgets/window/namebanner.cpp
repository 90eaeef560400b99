#include "widgets/window/namebanner.h"

#include "models/tooltips.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Widgets {

NameBanner::NameBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_use(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"nameBanner"_s);
    m_name->setObjectName(u"yourNameEdit"_s);
    m_use->setObjectName(u"useNameButton"_s);
    m_close->setObjectName(u"keepNameButton"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setBuddy(m_name);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_name);
    row->addWidget(m_use);
    row->addWidget(m_close);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_use->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] { answer(m_name->text().trimmed()); });
    connect(m_close, &QToolButton::clicked, this, [this] { answer(m_present); });
    m_use->setEnabled(false);
    updateWords();
    updateLook();
    hide();
}

void NameBanner::ask(const QString &present)
{
    m_present = present;
    m_isAsking = true;
    updateWords();
}

void NameBanner::finish()
{
    m_isAsking = false;
    hide();
}

void NameBanner::answer(const QString &name)
{
    finish();
    emit answered(name);
}

void NameBanner::updateWords()
{
    m_words->setText(tr("What is your name? It stands by your notes and changes."));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    m_use->setText(tr("Use This Name"));
    const QString keep = tr("Leave it at “%1”").arg(m_present);
    m_close->setToolTip(Models::asToolTip(keep));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setAccessibleDescription(keep);
}

void NameBanner::updateLook()
{
    const QColor ink = colour(palette(), ColourRole::InProgressText);
    const int side = scaled(this, 18);
    m_icon->setPixmap(icon(u"person"_s, ink).pixmap(QSize(side, side), devicePixelRatio()));
    QPalette words = m_words->palette();
    if (words.color(QPalette::WindowText) != ink) {
        words.setColor(QPalette::WindowText, ink);
        m_words->setPalette(words);
    }
    m_close->setIcon(icon(u"close"_s));
    m_name->setFixedWidth(scaled(this, 140));
    layout()->setContentsMargins(scaled(this, 20), scaled(this, 2), scaled(this, 12),
                                 scaled(this, 5));
    layout()->setSpacing(scaled(this, 8));
}

void NameBanner::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::InProgressGround));
}

void NameBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    else if (event->type() == QEvent::LanguageChange)
        updateWords();
}

} // namespace Widgets
