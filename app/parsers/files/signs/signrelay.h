// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/signs/signshaping.h"

#include <QPaintDevice>

#include <memory>

class QPainter;

namespace LeverArch {

class SignForms;

/// A device that passes on to a painter whatever is drawn on it, but for words that need signs:
/// these it draws by SignForms, in their turn. The painter must have neither transformation nor
/// clip of its own.
class SignRelay final : public QPaintDevice
{
public:
    SignRelay(QPainter &to, SignForms &forms, GlyphNames &names);
    ~SignRelay() override;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QPainter &m_to;
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace LeverArch
