import { LIGHT } from "@rectify/charts/palette";
import { QRCode } from "antd";
import { useTranslation } from "react-i18next";

/** Dark on light whatever the theme: that is what devices read. Drawn here; the secret goes nowhere. */
export function SecretPicture({ uri }: { uri: string }) {
  const { t } = useTranslation();
  return (
    <QRCode
      type="svg"
      value={uri}
      size={200}
      color={LIGHT.ink}
      bgColor={LIGHT.surface}
      marginSize={4}
      bordered={false}
      aria-label={t("secondFactor.picture")}
    />
  );
}
