#include "widgets/kit/dialog.h"

#include "system/settings.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QShowEvent>
#include <QTextEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr qreal kMostOfScreen = 0.95;

// Characters typed in one line that can be lost without a question; a day or a number has fewer.
constexpr qsizetype kFewCharacters = 10;

template<typename T>
bool isLosing(const QList<T *> &edits)
{
    return std::ranges::any_of(edits, [](const T *edit) {
        return edit->isVisible() && !edit->isReadOnly() && edit->document()->isModified()
               && !edit->toPlainText().trimmed().isEmpty();
    });
}

// How many characters of `now` are not those at the beginning and the end of `before`.
qsizetype charactersTyped(const QString &before, const QString &now)
{
    const qsizetype most = std::min(before.size(), now.size());
    const auto first = std::mismatch(now.cbegin(), now.cbegin() + most, before.cbegin());
    const qsizetype same = first.first - now.cbegin();
    qsizetype last = 0;
    while (last < most - same && now[now.size() - 1 - last] == before[before.size() - 1 - last])
        ++last;
    return now.size() - same - last;
}

bool isAccepted(const QDialog *dialog)
{
    const auto boxes = dialog->findChildren<QDialogButtonBox *>();
    return std::ranges::any_of(boxes, [](const QDialogButtonBox *box) {
        return std::ranges::any_of(box->buttons(), [box](QAbstractButton *button) {
            return box->buttonRole(button) == QDialogButtonBox::AcceptRole;
        });
    });
}

// Takes the widget at `index` of a row, together with its label if it follows one.
QLayoutItem *takeField(QBoxLayout &row, int index)
{
    QLayoutItem *item = row.takeAt(index);
    const auto *label = qobject_cast<QLabel *>(item->widget());
    const QLayoutItem *next = row.itemAt(index);
    if (!label || !label->buddy() || !next || next->widget() != label->buddy())
        return item;
    auto *field = new QHBoxLayout;
    field->setSpacing(row.spacing());
    field->addItem(item);
    field->addItem(row.takeAt(index));
    return field;
}

// Moves what stands in `row` of `column` into a row that begins a new line where it has no more
// room. What follows stretching space stays at the right. The row itself stays, empty.
void breakRow(QBoxLayout &row, QBoxLayout &column)
{
    auto *broken = new FlowLayout;
    broken->setGaps(row.spacing(), column.spacing());
    column.insertLayout(column.indexOf(&row) + 1, broken);
    bool isAtEnd = false;
    while (row.count() > 0) {
        QLayoutItem *item = takeField(row, 0);
        if (item->spacerItem()) {
            isAtEnd = item->expandingDirections() & Qt::Horizontal;
            delete item;
        } else if (QWidget *widget = item->widget(); widget && std::exchange(isAtEnd, false)) {
            delete item;
            broken->addAtEnd(widget);
        } else {
            broken->addItem(item);
        }
    }
}

} // namespace

Dialog::Dialog(QWidget *parent)
    : QDialog(parent)
{
    followChanges(this, {.look = [this] { updateLook(); }});
}

// `others` are the buttons that are not the form's.
void Dialog::takeUpForm(const QList<QPushButton *> &others)
{
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    for (const auto *box : findChildren<QDialogButtonBox *>()) {
        connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                button->setProperty("primary", true);
        }
    }
    for (QPushButton *button : findChildren<QPushButton *>()) {
        const bool isInBox = qobject_cast<QDialogButtonBox *>(button->parentWidget());
        if (!isInBox && !button->isDefault() && !others.contains(button))
            button->setAutoDefault(false);
    }
}

void Dialog::setVisible(bool visible)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    if (visible && column && screen()) {
        const int room = int(screen()->availableSize().width() * kMostOfScreen);
        const QMargins margins = column->contentsMargins();
        for (int i = 0; i < column->count(); ++i) {
            auto *row = qobject_cast<QHBoxLayout *>(column->itemAt(i)->layout());
            if (row && row->minimumSize().width() + margins.left() + margins.right() > room)
                breakRow(*row, *column);
        }
    }
    QDialog::setVisible(visible);
}

QSize Dialog::sizeOnScreen(qreal width, qreal height) const
{
    const QSize wanted(scaled(this, width), scaled(this, height));
    return screen() ? wanted.boundedTo(screen()->availableSize() * kMostOfScreen) : wanted;
}

void Dialog::resizeTo(qreal width, qreal height)
{
    resize(sizeOnScreen(width, height));
}

void Dialog::fitTo(qreal width)
{
    const int wide = scaled(this, width);
    const QSize wanted(wide, layout()->totalHeightForWidth(wide));
    resize(screen() ? wanted.boundedTo(screen()->availableSize() * kMostOfScreen) : wanted);
}

void Dialog::keepPlace(System::Settings *settings, const QString &name)
{
    m_settings = settings;
    m_place = u"%1@%2"_s.arg(name).arg(QFontInfo(QApplication::font()).pixelSize());
    if (restoreGeometry(settings->state(m_place)))
        keepOnScreen();
    else
        resize(sizeHint());
}

// Qt restores a size as it was left, though the screen may have become smaller since.
void Dialog::keepOnScreen()
{
    const QScreen *under = QGuiApplication::screenAt(geometry().center());
    const QRect room = (under ? under : QGuiApplication::primaryScreen())->availableGeometry();
    QRect place = geometry();
    if (isMaximized() || room.contains(place))
        return;
    if (place.width() > room.width() || place.height() > room.height())
        place.setSize(place.size().boundedTo(room.size() * kMostOfScreen));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    setGeometry(place);
}

std::optional<Question> Dialog::questionBeforeLeaving()
{
    if (!isAccepted(this) || !isLosingWords())
        return {};
    return Question{
        .name = u"unstoredBox"_s,
        .title = windowTitle(),
        .sentence = tr("What was written is not stored yet; leave it?"),
        .yes = tr("Leave It"),
        .no = tr("Go On Writing"),
    };
}

bool Dialog::isLosingWords() const
{
    const auto lines = findChildren<QLineEdit *>();
    return isLosing(findChildren<QPlainTextEdit *>()) || isLosing(findChildren<QTextEdit *>())
           || std::ranges::any_of(lines, [this](const auto *line) { return isLosingWords(line); });
}

bool Dialog::isLosingWords(const QLineEdit *edit) const
{
    const bool filters = edit->isClearButtonEnabled();
    if (filters || !edit->isVisible() || edit->isReadOnly() || !edit->isModified()
        || qobject_cast<QAbstractSpinBox *>(edit->parentWidget()))
        return false;
    return charactersTyped(m_atFirst.value(edit), edit->text()) > kFewCharacters;
}

void Dialog::reject()
{
    const auto question = questionBeforeLeaving();
    if (!question || isAnsweredYes(*question, this))
        QDialog::reject();
}

void Dialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    for (const QLineEdit *edit : findChildren<QLineEdit *>()) {
        if (!m_atFirst.contains(edit)) // it is opened again with words that were refused
            m_atFirst.insert(edit, edit->text());
    }
}

void Dialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (m_settings)
        m_settings->setState(m_place, saveGeometry());
}

} // namespace Widgets
