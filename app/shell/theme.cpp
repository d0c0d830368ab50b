// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/theme.h"

#include "widgets/deskstyle.h"

#include <QApplication>
#include <QIcon>
#include <QStyle>
#include <QStyleFactory>

namespace LeverArch {

namespace {

/// Everything a palette needs, from a few colours: the desk, the paper, ink, the accent.
QPalette paletteFrom(const QColor &desk, const QColor &paper, const QColor &ink,
                     const QColor &accent, const QColor &onAccent, const QColor &faded)
{
    QPalette palette;
    const bool dark = desk.lightness() < 128;
    palette.setColor(QPalette::Window, desk);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::AlternateBase, dark ? paper.lighter(115) : paper.darker(102));
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::Button, dark ? desk.lighter(118) : desk.lighter(102));
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::BrightText, dark ? Qt::white : Qt::black);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, dark ? accent.lighter(150) : accent);
    palette.setColor(QPalette::LinkVisited, dark ? accent.lighter(150) : accent);
    palette.setColor(QPalette::PlaceholderText, faded);
    palette.setColor(QPalette::ToolTipBase,
                     dark ? QColor(0x3a, 0x35, 0x22) : QColor(0xfb, 0xf3, 0xd5));
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::Light, dark ? desk.lighter(150) : Qt::white);
    palette.setColor(QPalette::Midlight, dark ? desk.lighter(125) : desk.lighter(104));
    palette.setColor(QPalette::Mid, dark ? desk.darker(125) : desk.darker(125));
    palette.setColor(QPalette::Dark, dark ? desk.darker(160) : desk.darker(160));
    palette.setColor(QPalette::Shadow, Qt::black);
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, faded);
    return palette;
}

} // namespace

Theme::Theme(QApplication &app)
    : m_app(app),
      m_systemDark(app.palette().color(QPalette::Window).lightness() < 128),
      m_systemSize(app.font().pointSizeF())
{
    const QStringList styles = QStyleFactory::keys();
    const bool breeze = styles.contains(QStringLiteral("Breeze"), Qt::CaseInsensitive);
    if (breeze)
        QApplication::setStyle(QStringLiteral("Breeze"));
    else
        QApplication::setStyle(new DeskStyle);
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << QStringLiteral("/usr/share/icons"));
}

void Theme::apply(Light light)
{
    m_dark = light == Light::Dark || (light == Light::System && m_systemDark);
    QIcon::setThemeName(m_dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    QApplication::setPalette(m_dark ? darkPalette() : lightPalette());
}

void Theme::setTextSize(int percent)
{
    QFont font = QApplication::font();
    font.setPointSizeF(m_systemSize * percent / 100.0);
    QApplication::setFont(font);
}

QPalette Theme::lightPalette()
{
    return paletteFrom(QColor(0xef, 0xee, 0xeb), Qt::white, QColor(0x1f, 0x21, 0x24),
                       QColor(0x1f, 0x66, 0x9c), Qt::white, QColor(0x6c, 0x6f, 0x73));
}

QPalette Theme::darkPalette()
{
    return paletteFrom(QColor(0x2b, 0x2d, 0x30), QColor(0x1e, 0x20, 0x22), QColor(0xe4, 0xe3, 0xe0),
                       QColor(0x2f, 0x76, 0xad), Qt::white, QColor(0x95, 0x98, 0x9c));
}

Theme::Light Theme::fromKey(const QString &key)
{
    if (key == QLatin1String("dark"))
        return Light::Dark;
    return key == QLatin1String("light") ? Light::Light : Light::System;
}

QString Theme::key(Light light)
{
    switch (light) {
    case Light::Dark:
        return QStringLiteral("dark");
    case Light::Light:
        return QStringLiteral("light");
    case Light::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace LeverArch
