#include "widgets/kit/banner.h"

#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"banner"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (!m_savedFile.isEmpty())
            return openSaved();
        if (const auto act = m_act) // which may say something else
            act();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    updateLook();
    hide();
}

void Banner::say(Kind kind, const QString &sentence, const QString &actionText,
                 std::function<void()> act)
{
    m_kind = kind;
    m_act = std::move(act);
    m_savedFile.clear();
    m_words->setText(sentence);
    m_words->setAccessibleName(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    updateLook();
    show();
}

void Banner::saySaved(const QString &path)
{
    say(Kind::Notice, tr("Saved as “%1”.").arg(QDir::toNativeSeparators(path)), tr("Open"));
    m_savedFile = path;
}

void Banner::openSaved()
{
    const QString path = m_savedFile;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        say(Kind::Warning, tr("No program was found that opens the file; it is saved as “%1”.")
                               .arg(QDir::toNativeSeparators(path)));
}

QString Banner::sentence() const
{
    return m_words->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     colour(palette(), m_kind == Kind::Warning ? ColourRole::DueSoonGround
                                                               : ColourRole::InProgressGround));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange
        || type == QEvent::LanguageChange)
        updateLook();
}

void Banner::updateLook()
{
    const bool warns = m_kind == Kind::Warning;
    const QColor ink = colour(palette(),
                              warns ? ColourRole::DueSoonText : ColourRole::InProgressText);
    const int side = scaled(this, 18);
    m_icon->setPixmap(
        icon(warns ? u"warning"_s : u"info"_s, ink).pixmap(QSize(side, side), devicePixelRatio()));
    QPalette words = m_words->palette();
    if (words.color(QPalette::WindowText) != ink) {
        words.setColor(QPalette::WindowText, ink);
        m_words->setPalette(words);
    }
    m_close->setIcon(icon(u"close"_s));
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));
    layout()->setContentsMargins(scaled(this, 20), scaled(this, 5), scaled(this, 12),
                                 scaled(this, 5));
}

} // namespace Widgets
