#include "widgets/item/figures/figuresedit.h"

#include "widgets/kit/style/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Widgets {

FiguresEdit::FiguresEdit(QWidget *parent)
    : QWidget(parent)
    , m_names(new QStringListModel(this))
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(this))
{
    m_add->setObjectName(u"addFigureButton"_s);
    m_add->setText(tr("Add a F&igure"));
    m_add->setAutoDefault(false);
    m_column->setContentsMargins({});
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine().name->setFocus();
        emit changed();
    });
}

void FiguresEdit::setKnown(const QList<FigureKey> &known)
{
    m_known = known;
    QStringList names;
    for (const FigureKey &key : known)
        names.append(key.name);
    m_names->setStringList(names);
}

void FiguresEdit::setFigures(const QList<NamedFigure> &figures)
{
    while (!m_lines.empty())
        removeLine(m_lines.back().widget);
    for (const NamedFigure &figure : figures)
        add(figure);
}

void FiguresEdit::add(const NamedFigure &figure)
{
    for (const Line &line : m_lines) {
        const auto number = figureNumber(line.number->text());
        if (!number || line.name->text().trimmed() != figure.name
            || line.unit->text().trimmed() != figure.unit)
            continue;
        line.number->setText(QString::number(*number + figure.number));
        emit changed();
        return;
    }
    const Line &line = addLine();
    line.name->setText(figure.name);
    line.number->setText(QString::number(figure.number));
    line.unit->setText(figure.unit);
    emit changed();
}

FiguresEdit::Line &FiguresEdit::addLine()
{
    auto *widget = new QWidget(this);
    const Line line{widget, new QLineEdit(widget), new QLineEdit(widget), new QLineEdit(widget),
                    new QPushButton(widget)};
    line.name->setObjectName(u"figureNameEdit"_s);
    line.number->setObjectName(u"figureNumberEdit"_s);
    line.unit->setObjectName(u"figureUnitEdit"_s);
    line.remove->setObjectName(u"removeFigureButton"_s);
    line.remove->setAutoDefault(false);
    line.remove->setText(tr("Remove"));
    const auto name = [](QLineEdit *edit, const QString &words) {
        edit->setPlaceholderText(words);
        edit->setAccessibleName(words);
    };
    name(line.name, tr("What was counted"));
    name(line.number, tr("How many"));
    name(line.unit, tr("Unit"));
    line.number->setAlignment(Qt::AlignRight);
    line.number->setMaximumWidth(scaled(this, 120));
    line.unit->setMaximumWidth(scaled(this, 80));
    auto *completion = new QCompleter(m_names, line.name);
    completion->setFilterMode(Qt::MatchContains);
    completion->setCaseSensitivity(Qt::CaseInsensitive);
    line.name->setCompleter(completion);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->addWidget(line.name, 1);
    row->addWidget(line.number);
    row->addWidget(line.unit);
    row->addWidget(line.remove);
    connect(line.name, &QLineEdit::editingFinished, this,
            [this, widget] { takeKnownUnit(widget); });
    for (QLineEdit *edit : {line.name, line.number, line.unit})
        connect(edit, &QLineEdit::textChanged, this, &FiguresEdit::changed);
    connect(line.remove, &QPushButton::clicked, this, [this, widget] { removeLine(widget); });
    m_column->insertWidget(m_column->count() - 1, widget);
    m_lines.push_back(line);
    widget->show();
    return m_lines.back();
}

void FiguresEdit::removeLine(const QWidget *widget)
{
    const auto line = std::ranges::find(m_lines, widget, &Line::widget);
    if (line == m_lines.end())
        return;
    line->widget->hide();
    line->widget->deleteLater();
    m_lines.erase(line);
    emit changed();
}

void FiguresEdit::takeKnownUnit(const QWidget *widget)
{
    const auto line = std::ranges::find(m_lines, widget, &Line::widget);
    if (line == m_lines.end())
        return;
    const auto known = std::ranges::find(m_known, line->name->text().trimmed(), &FigureKey::name);
    if (line->unit->text().isEmpty() && known != m_known.cend())
        line->unit->setText(known->unit);
}

Result<QList<NamedFigure>> FiguresEdit::figures() const
{
    QList<NamedFigure> figures;
    for (const Line &line : m_lines) {
        if (line.name->text().trimmed().isEmpty() && line.number->text().trimmed().isEmpty())
            continue;
        const auto number = figureNumber(line.number->text());
        if (!number)
            return System::refused(
                tr("“%1” is not a whole number, so nothing was stored; write how many, as in 46.")
                    .arg(line.number->text()));
        figures.append({line.name->text(), *number, line.unit->text()});
    }
    return checkedFigures(figures);
}

QList<NamedFigure> FiguresEdit::named() const
{
    QList<NamedFigure> figures;
    for (const Line &line : m_lines) {
        if (const QString name = line.name->text().trimmed(); !name.isEmpty())
            figures.append({name, figureNumber(line.number->text()).value_or(-1),
                            line.unit->text().trimmed()});
    }
    return figures;
}

} // namespace Widgets
