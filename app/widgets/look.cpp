// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/look.h"

#include "widgets/crossicon.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPalette>
#include <QRegularExpression>
#include <QToolButton>

namespace LeverArch::Look {

namespace {

using Colour = QColor (*)(const QPalette &);

/// Keeps a widget's text in a colour made from the application's palette, also after it changed.
class TextColour final : public QObject
{
public:
    TextColour(QWidget *widget, Colour colour) : QObject(widget), m_widget(widget), m_colour(colour)
    {
        widget->installEventFilter(this);
        apply();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange ||
            event->type() == QEvent::ApplicationPaletteChange)
            apply();
        return false;
    }

private:
    void apply()
    {
        QPalette palette;
        const QColor colour = m_colour(palette);
        if (m_widget->palette().color(QPalette::WindowText) == colour)
            return; // Setting it tells the widget of a change again.
        palette.setColor(QPalette::WindowText, colour);
        palette.setColor(QPalette::Text, colour);
        m_widget->setPalette(palette);
    }

    QWidget *const m_widget;
    const Colour m_colour;
};

/// Keeps a widget's font made from the application's, also after the person chose larger text.
class FollowedFont final : public QObject
{
public:
    FollowedFont(QWidget *widget, FontMaker maker)
        : QObject(widget), m_widget(widget), m_maker(maker)
    {
        widget->installEventFilter(this);
        apply();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            apply();
        return false;
    }

private:
    void apply() { m_widget->setFont(m_maker(QApplication::font())); }

    QWidget *const m_widget;
    const FontMaker m_maker;
};

QColor mixed(const QColor &a, const QColor &b, double part)
{
    return QColor::fromRgbF(float(a.redF() * (1 - part) + b.redF() * part),
                            float(a.greenF() * (1 - part) + b.greenF() * part),
                            float(a.blueF() * (1 - part) + b.blueF() * part));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace

QIcon icon(const QString &name)
{
    return name == QLatin1String("window-close") ? QIcon(new CrossIcon) : QIcon::fromTheme(name);
}

QFont heading(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont subheading(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

void followFont(QWidget *widget, FontMaker maker)
{
    new FollowedFont(widget, maker);
}

QColor quiet(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.34);
}

QColor line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.86);
}

QColor outline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.45);
}

QColor wrong(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8f, 0x85) : QColor(0xa8, 0x23, 0x1d);
}

QColor careful(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf0, 0xb4, 0x5a) : QColor(0x8a, 0x55, 0x00);
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    followFont(label, &heading);
    return label;
}

QLabel *subheadingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    followFont(label, &subheading);
    return label;
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    makeQuiet(label);
    return label;
}

QWidget *separator(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setFixedHeight(1);
    new TextColour(frame, &line);
    return frame;
}

QString breakable(QString name)
{
    static const QRegularExpression joint(QStringLiteral("([._/\\\\@+-])(?=\\w)"));
    return name.replace(joint, QStringLiteral("\\1\u200b"));
}

QToolButton *flatButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(icon(iconName));
    return button;
}

QToolButton *flatButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setDefaultAction(action);
    return button;
}

void makeQuiet(QWidget *label)
{
    new TextColour(label, &quiet);
}

void makeWrong(QWidget *label)
{
    new TextColour(label, &wrong);
}

} // namespace LeverArch::Look
