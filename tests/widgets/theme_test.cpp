#include "widgets/kit/style/theme.h"

#include "support/catch.h"
#include "widgets/looks.h"

#include <QImage>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

// What each colour of a palette stands for.
const std::pair<QPalette::ColorRole, ColourRole> kPalette[] = {
    {QPalette::Window, ColourRole::Window},
    {QPalette::WindowText, ColourRole::Text},
    {QPalette::Base, ColourRole::Panel},
    {QPalette::AlternateBase, ColourRole::Raised},
    {QPalette::Text, ColourRole::Text},
    {QPalette::PlaceholderText, ColourRole::Faint},
    {QPalette::Button, ColourRole::Raised},
    {QPalette::ButtonText, ColourRole::Text},
    {QPalette::BrightText, ColourRole::MissedText},
    {QPalette::Highlight, ColourRole::Accent},
    {QPalette::HighlightedText, ColourRole::AccentText},
    {QPalette::Link, ColourRole::Accent},
    {QPalette::LinkVisited, ColourRole::Accent},
    {QPalette::ToolTipBase, ColourRole::Raised},
    {QPalette::ToolTipText, ColourRole::Text},
    {QPalette::Light, ColourRole::Panel},
    {QPalette::Midlight, ColourRole::Hairline},
    {QPalette::Mid, ColourRole::FieldBorder},
    {QPalette::Dark, ColourRole::Faint},
};

QFont bodyOf(int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

} // namespace

TEST_CASE("every colour of a palette is that of its role, light and dark", "[theme]")
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (const auto &[drawn, role] : kPalette) {
            INFO(int(drawn));
            CHECK(palette.color(QPalette::Active, drawn) == colour(palette, role));
            CHECK(palette.color(QPalette::Inactive, drawn) == colour(palette, role));
        }
        for (const auto drawn : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            CHECK(palette.color(QPalette::Disabled, drawn) == colour(palette, ColourRole::Faint));
    }
}

TEST_CASE("a shadow is denser in the dark", "[theme]")
{
    CHECK(lightPalette().color(QPalette::Shadow) == QColor(0, 0, 0, 60));
    CHECK(darkPalette().color(QPalette::Shadow) == QColor(0, 0, 0, 160));
}

TEST_CASE("the five statuses have five colours in the bar, light and dark", "[theme]")
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        QSet<QRgb> seen;
        for (const auto role :
             {ColourRole::DoneBar, ColourRole::InProgressBar, ColourRole::OngoingBar,
              ColourRole::NotStartedBar, ColourRole::CancelledBar})
            seen.insert(colour(palette, role).rgb());
        CHECK(seen.size() == 5);
    }
}

TEST_CASE("a palette is dark if its windows are darker than their text", "[theme]")
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::gray);
    palette.setColor(QPalette::WindowText, Qt::white);
    CHECK(isDark(palette));
    palette.setColor(QPalette::WindowText, Qt::black);
    CHECK_FALSE(isDark(palette));
    palette.setColor(QPalette::WindowText, Qt::gray);
    CHECK_FALSE(isDark(palette));
}

TEST_CASE("titles and small text grow with the body", "[theme]")
{
    CHECK(titleFont(bodyOf(14)).pixelSize() == 17);
    CHECK(titleFont(bodyOf(56)).pixelSize() == 68);
    CHECK(titleFont(bodyOf(14)).weight() == QFont::Bold);
    CHECK(smallFont(bodyOf(28)).pixelSize() == 25);
    CHECK(smallFont(bodyOf(56)).pixelSize() == 50);
    CHECK(smallFont(bodyOf(28)).weight() == bodyOf(28).weight());
}

TEST_CASE("fonts in points keep their unit in other sizes", "[theme]")
{
    QFont body;
    body.setPointSizeF(14);
    CHECK(titleFont(body).pointSizeF() == Approx(17));
    CHECK(titleFont(body).pixelSize() == -1);
    CHECK(smallFont(body).pointSizeF() == Approx(12.5));
}

TEST_CASE("a length is in pixels for a body of 14 and grows with it", "[theme]")
{
    CHECK(scaled(bodyOf(14), 10) == 10);
    CHECK(scaled(bodyOf(28), 10) == 20);
    CHECK(scaled(bodyOf(21), 3) == 5); // 4.5
    CHECK(scaled(bodyOf(14), 0) == 0);
    CHECK(scaled(bodyOf(7), 12.4) == 6);
    QFont points;
    points.setPointSizeF(12); // 16 pixels at 96 per inch
    CHECK(scaled(points, 14) == QFontInfo(points).pixelSize());
}

TEST_CASE("a panel has a hairline of one pixel at its foot and nowhere else", "[theme]")
{
    const Looks looks(GENERATE(false, true));
    class Panel : public QWidget
    {
    protected:
        void paintEvent(QPaintEvent *) override { paintPanel(this); }
    } panel;
    panel.resize(30, 20);
    const QImage picture = panel.grab().toImage();
    const QColor ground = looks.of(ColourRole::Panel);
    const QColor line = looks.of(ColourRole::Hairline);
    for (const int x : {0, 15, 29}) {
        CHECK(picture.pixelColor(x, 19) == line);
        CHECK(picture.pixelColor(x, 18) == ground);
        CHECK(picture.pixelColor(x, 0) == ground);
    }
}
