#pragma once

#include "domain/summary/reportdocument.h"
#include "domain/summary/yearcomparison.h"
#include "widgets/kit/dialog.h"
#include "widgets/summary/reportoutput.h"

#include <QTimer>

#include <array>

class QCheckBox;
class QTreeWidgetItem;

namespace Models {
class PlanDocument;
}

namespace System {
class Settings;
} // namespace System

namespace Ui {
class ComparisonDialog;
}

namespace Widgets {

class Banner;
class ReportButtons;

// Compares two years: items that go on, are new, were done or were dropped. The ticked groups are
// shown, printed and saved.
class ComparisonDialog : public Dialog
{
    Q_OBJECT

public:
    // The document must have at least two years; the year shown and the one before it are compared
    // at first.
    ComparisonDialog(const Models::PlanDocument *document, System::Settings *settings,
                     QWidget *parent);

    Domain::ReportDocument report() const;
    bool save(Domain::ReportFormat format, const QString &path); // true if the file was written

    QSize sizeHint() const override;

protected:
    void updateLook() override;

private:
    struct Group // the items of one kind of change
    {
        Domain::YearChange change = {};
        QCheckBox *box = nullptr;
        QTreeWidgetItem *row = nullptr;
    };

    void arrange();
    void connectParts();
    void fillEarlier();
    void fillLater();
    void compare();
    void fillTable();
    void showGroups();
    QString groupWords(Domain::YearChange change) const;
    qsizetype count(Domain::YearChange change) const;

    Form<Ui::ComparisonDialog> m_ui;
    const Models::PlanDocument *m_document;
    Banner *m_banner;
    ReportButtons *m_output;
    std::array<Group, 4> m_groups;
    Domain::Outline m_earlier;
    Domain::Outline m_later;
    QList<Domain::ComparedItem> m_items;
    QTimer m_layoutTimer; // row heights are computed once the columns' widths have settled
};

} // namespace Widgets
