#pragma once

#include "domain/plan/reportchoices.h"
#include "widgets/kit/form.h"

#include <QWidget>

namespace Ui {
class OptionsPane;
}

namespace Widgets {

// The choices about what goes into a summary and its annexes, one box for each.
class OptionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsPane(QWidget *parent = nullptr);

    void setChoices(const Domain::ReportChoices &choices); // emits no signal
    // `of` with the choices of these boxes in place of its own.
    Domain::ReportChoices choices(Domain::ReportChoices of) const;

    void setHasEvidence(bool has); // without evidence, the choices about it are hidden

signals:
    void edited();

private:
    Form<Ui::OptionsPane> m_ui;
};

} // namespace Widgets
